package io.storeops.scaffold;

import io.storeops.diag.StoreOpsException;
import io.storeops.yaml.YamlMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What templates can name of a shop, of its market, of a day and of a sale. */
final class Facts {
  private final Map<String, Fact> named = new TreeMap<>();
  private final Market market;
  private final LocalDate today;
  private final Optional<Sale> sale;

  private Facts(Market market, LocalDate today, Optional<Sale> sale) {
    this.market = market;
    this.today = today;
    this.sale = sale;
  }

  /** Of a shop on a day. */
  static Facts of(YamlMap platform, Market market, String language, LocalDate today) {
    Facts facts = new Facts(market, today, Optional.empty());
    String id = platform.requiredText("id");
    facts.put("shop.id", id.equals("other") ? "shop-1" : id + "-1");
    facts.put("shop.platform", id);
    facts.put("shop.language", language);
    facts.put("shop.currency", market.currency());
    facts.put("shop.timeZone", market.timeZone());
    facts.take(market.entry(), language);
    facts.take(platform, language);
    platform
        .map("products")
        .ifPresent(p -> p.keys().forEach(k -> facts.word("id." + k, p.requiredText(k))));
    return facts;
  }

  /** With the days, pieces and money of a sale. */
  Facts with(Sale of) {
    Facts facts = new Facts(market, today, Optional.of(of));
    facts.named.putAll(named);
    facts.take(of);
    return facts;
  }

  /** With a festival that is left out. */
  Facts with(Skip skip, String reason) {
    Facts facts = new Facts(market, today, sale);
    facts.named.putAll(named);
    facts.put("skip.festival", skip.festival());
    facts.put("skip.year", skip.year().isEmpty() ? "" : "year: " + skip.year() + ", ");
    facts.word("skip.reason", reason);
    return facts;
  }

  private void take(YamlMap entry, String language) {
    entry.map("values").ifPresent(v -> v.keys().forEach(k -> put("shop." + k, v.requiredText(k))));
    entry
        .map("texts")
        .ifPresent(
            t -> t.keys().forEach(k -> word("shop." + k, ScaffoldFile.text(t, k, language))));
  }

  private void take(Sale of) {
    put("sale.id", of.id());
    put("sale.festival", of.festival());
    put("sale.year", Integer.toString(of.year()));
    put("sale.weight", of.weight());
    put("sale.big", Boolean.toString(of.big()));
    word("sale.name", of.name());
    word("sale.title", of.title());
  }

  private void put(String name, String text) {
    named.put(name, new Fact(text, false));
  }

  private void word(String name, String text) {
    named.put(name, new Fact(text, true));
  }

  /**
   * What a place stands for.
   *
   * @param shift days, months or years to add
   * @throws StoreOpsException when there is no such fact
   */
  Fact of(String name, long shift) {
    Fact fact = named.get(name);
    return fact != null ? fact : new Fact(computed(name, shift), false);
  }

  private String computed(String name, long shift) {
    return switch (name) {
      case "today" -> today.plusDays(shift).toString();
      case "month" -> YearMonth.from(today).plusMonths(shift).toString();
      case "year" -> Long.toString(today.getYear() + shift);
      case "sale.from" -> sale(name).from().plusDays(shift).toString();
      case "sale.to" -> sale(name).to().plusDays(shift).toString();
      default -> number(name);
    };
  }

  private String number(String name) {
    String[] parts = name.split("\\.", 2);
    return switch (parts[0]) {
      case "money" -> market.amount(new BigDecimal(parts[1]));
      case "sized" -> market.amount(times(sale(name), parts[1]));
      case "units" -> times(sale(name), parts[1]).toPlainString();
      default -> throw unknown(name);
    };
  }

  private Sale sale(String name) {
    return sale.orElseThrow(() -> unknown(name));
  }

  private static BigDecimal times(Sale of, String number) {
    return new BigDecimal(number).multiply(BigDecimal.valueOf(of.size()));
  }

  private static StoreOpsException unknown(String name) {
    return new StoreOpsException("A template of init names @" + name + "@, which nothing says.");
  }
}
