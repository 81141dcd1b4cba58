package io.storeops.plan;

import io.storeops.plan.Plan.Campaign;
import io.storeops.plan.Plan.Product;
import io.storeops.yaml.Forms;
import io.storeops.yaml.YamlMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code products} and {@code campaigns}. */
final class ProductReader {
  private final PlanContext context;

  ProductReader(PlanContext context) {
    this.context = context;
  }

  List<Product> products() {
    return context.files().list("products").stream()
        .map(this::product)
        .sorted(Comparator.comparing(Product::id))
        .toList();
  }

  private Product product(YamlMap map) {
    String id = map.text("id", "");
    return new Product(
        id,
        context.text(map, "name", id),
        context.store(map),
        map.text("role", "regular"),
        map.whole("warningLevel").orElse(null),
        map.form("leadDays", Forms.DAYS).map(BigDecimal::longValue).orElse(null),
        decimal(map, "unitCost"),
        decimal(map, "floorPrice"),
        map.text("season", ""),
        map.flag("exempt", false),
        map.source());
  }

  private static @Nullable BigDecimal decimal(YamlMap map, String key) {
    return map.decimal(key).orElse(null);
  }

  List<Campaign> campaigns(List<String> allStores) {
    List<Campaign> campaigns = new ArrayList<>();
    for (YamlMap map : context.files().list("campaigns")) {
      Optional<YamlMap> window = map.map("window");
      Optional<LocalDate> from = window.flatMap(w -> w.date("from"));
      Optional<LocalDate> to = window.flatMap(w -> w.date("to"));
      if (from.isPresent()
          && to.isPresent()
          && Spans.check(window.orElseThrow(), "to", from.get(), to.get())) {
        campaigns.add(campaign(map, from.get(), to.get(), allStores));
      }
    }
    campaigns.sort(Comparator.comparing(Campaign::id));
    return List.copyOf(campaigns);
  }

  private Campaign campaign(YamlMap map, LocalDate from, LocalDate to, List<String> allStores) {
    String id = map.text("id", "");
    List<String> stores = map.texts("stores");
    return new Campaign(
        id,
        context.text(map, "name", id),
        stores.isEmpty() ? allStores : stores,
        map.text("kind", "promotion"),
        from,
        to,
        map.text("owner", ""),
        map.maps("items").stream().map(ProductReader::item).toList(),
        map.source());
  }

  private static Campaign.Item item(YamlMap map) {
    return new Campaign.Item(
        map.text("product", ""),
        decimal(map, "price"),
        decimal(map, "expectedUnits"),
        decimal(map, "promotionCost"),
        decimal(map, "couponCost"),
        decimal(map, "giftCost"),
        map.form("feeRate", Forms.SHARE).orElse(null),
        decimal(map, "freight"));
  }
}
