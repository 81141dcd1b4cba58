package io.storeops.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.diag.TextSource;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.plan.Plan;
import io.storeops.table.Column;
import io.storeops.table.TableShape;
import io.storeops.templates.Templates;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FactCatalogTest {
  private final FactCatalog catalog = FactCatalog.load(new Templates(), Plans.oneStore());

  @Test
  void datasets_shipped_areSorted() {
    assertEquals(
        List.of(
            "account",
            "account_event",
            "account_score",
            "aftersale_case",
            "appraisal_mark",
            "audience_profile",
            "benchmark_daily",
            "campaign_opportunity",
            "competitor_daily",
            "compliance_event",
            "content_daily",
            "crm_send",
            "customer_assignment",
            "enquiry_topic",
            "fee_daily",
            "handover_log",
            "inventory_snapshot",
            "listing",
            "livestream_interval",
            "livestream_product",
            "livestream_session",
            "market_category",
            "market_keyword",
            "media",
            "offer_snapshot",
            "order_line",
            "order_snapshot",
            "page_audit",
            "page_daily",
            "payment_event",
            "platform_notice",
            "price_snapshot",
            "private_domain_daily",
            "product_cost",
            "product_daily",
            "promotion_daily",
            "promotion_hourly",
            "qa_sample",
            "review",
            "review_daily",
            "search_rank",
            "search_term_daily",
            "service_agent_daily",
            "service_daily",
            "service_hourly",
            "store_daily",
            "store_period",
            "supplier_daily",
            "traffic_daily",
            "training_record",
            "warehouse_daily",
            "weather_daily"),
        catalog.datasets().stream().map(TableShape::name).toList());
  }

  @Test
  void datasets_every_hasKeyColumnsAndProvenance() {
    for (Dataset dataset : catalog.list()) {
      List<String> names = dataset.shape().columns().stream().map(Column::name).toList();
      assertEquals(new HashSet<>(names).size(), names.size(), dataset.id() + " repeats a column");
      assertTrue(names.containsAll(dataset.key()), dataset.id());
      assertEquals(List.of("src_file", "src_row"), names.subList(names.size() - 2, names.size()));
    }
  }

  @Test
  void datasets_headingOfTwoColumns_isDecidedKnowingly() {
    Set<String> decided = new TreeSet<>();
    for (Dataset dataset : catalog.list()) {
      HeaderMap headers = new HeaderMap(dataset);
      headers.words().stream()
          .filter(headers::decided)
          .forEach(
              w ->
                  decided.add(
                      dataset.id()
                          + " "
                          + w
                          + " "
                          + headers.find(w).orElseThrow().column().name()));
    }
    assertEquals(
        """
        product_daily pv product_page_views
        product_daily 主商品id parent_id
        product_daily 浏览量 product_page_views
        product_daily 瀏覽量 product_page_views
        promotion_daily orders ad_orders
        promotion_daily 成交单量 ad_orders
        promotion_daily 成交订单数 ad_orders\
        """,
        String.join("\n", decided));
  }

  @Test
  void metrics_shipped_areTheDictionarys() {
    Metric conversion = catalog.metrics().find("conversion_rate").orElseThrow();
    assertEquals(Unit.RATIO, conversion.unit());
    assertEquals(Metric.How.RECOMPUTE, conversion.overDays().how());
    assertEquals(
        List.of(new Metric.Part("paid_buyers", 1)), conversion.ratio().orElseThrow().numerator());
    Metric bounce = catalog.metrics().find("bounce_rate").orElseThrow();
    assertEquals(new Metric.Aggregation(Metric.How.WEIGHTED, "visitors"), bounce.overDays());
    Metric positive = catalog.metrics().find("positive_review_rate").orElseThrow();
    assertEquals(
        List.of(new Metric.Part("reviews", 1), new Metric.Part("negative_reviews", -1)),
        positive.ratio().orElseThrow().numerator());
    assertEquals(132, catalog.metrics().list().size());
  }

  @Test
  void metrics_ofThePlan_becomeColumns() {
    Plan.Metric own =
        new Plan.Metric(
            "gift_orders",
            new Plan.Text(Map.of("en", "Gift orders")),
            "count",
            "flow",
            "up",
            "",
            "",
            List.of("赠品订单数"),
            TextSource.of("plan/metrics.yaml"),
            Optional.empty());
    Plan plan = Plans.of(List.of(Plans.store("shop", "Shop")), List.of(), List.of(own));
    FactCatalog wider = FactCatalog.load(new Templates(), plan);
    Column column =
        wider.dataset("store_daily").orElseThrow().shape().column("gift_orders").orElseThrow();
    assertEquals(Column.of("gift_orders", ValueType.INT, Unit.COUNT), column);
    assertEquals(TextSource.of("plan/stores.yaml"), plan.stores().get(0).source());
  }

  @Test
  void headings_variants_foldToOne() {
    assertEquals(Headings.fold("Sessions - Total"), Headings.fold(" Sessions – Total\t"));
    assertEquals(Headings.fold("（子）ASIN"), Headings.fold("(子)asin"));
    assertEquals("支付金额", Headings.withoutUnit(Headings.fold("支付金额（元）")));
  }
}
