package io.storeops.analysis;

import io.storeops.facts.FactCatalog;
import io.storeops.measure.Unit;
import io.storeops.table.Column;
import io.storeops.table.TableShape;
import io.storeops.templates.Templates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Shops whose figures divide badly and have holes everywhere: odd counts, three decimals, no data
 * in every column that is no key, days and exports missing, over the turn of a year of 53 weeks.
 */
final class OddShop {
  private static final LocalDate FIRST = OddRows.FIRST;
  private static final int DAYS = 75;
  private static final List<String> STORES = OddRows.STORES;

  private final Random random = new Random(20261109);
  private final Shop shop =
      new Shop()
          .store("north", "CNY")
          .store("south", "CNY")
          .store("tokyo", "JPY")
          .season("sale", "2026-11-16", "2026-11-30", "peak")
          .season("winter", "2026-12-14", "2027-01-03", "off");
  private final FactCatalog facts = FactCatalog.load(new Templates(), shop.plan());

  /** A week that was frozen with other figures, one that is gone, and files then and now. */
  static AnalysisSettings settings() {
    LocalDate day = LocalDate.parse("2026-11-15");
    List<FrozenTable.Figure> figures =
        List.of(
            figure("north", "paid_amount", "1234.50", day),
            figure("north", "conversion_rate", "0.123456789012345", day),
            figure("south", "gone_by_now", "7", day));
    List<FrozenTable.WeekFile> files =
        List.of(
            new FrozenTable.WeekFile("2026-W46", "data/a.csv", "1", "2", day, "12345678", "Mend"),
            new FrozenTable.WeekFile("2026-W46", "data/b.csv", null, "2", null, "", ""),
            new FrozenTable.WeekFile("2026-W46", "data/c.csv", "1", null, null, "", ""),
            new FrozenTable.WeekFile("2026-W46", "data/d.csv", "1", "1", null, "", ""));
    return new AnalysisSettings(Optional.empty(), Optional.empty(), figures, files);
  }

  private static FrozenTable.Figure figure(
      String store, String metric, String value, LocalDate day) {
    return new FrozenTable.Figure(store, metric, "2026-W46", day, new BigDecimal(value));
  }

  static Shop build() {
    OddShop odd = new OddShop();
    odd.daily("store_daily", 6, List.of());
    odd.daily("product_daily", 10, List.of("product_id", "p"));
    odd.daily("traffic_daily", 10, List.of("source_1", "s"));
    odd.daily("promotion_daily", 8, List.of("channel", "c"));
    odd.daily("inventory_snapshot", 8, List.of("product_id", "p"));
    odd.daily("search_term_daily", 8, List.of("term", "t"));
    odd.daily("service_agent_daily", 9, List.of("agent", "a"));
    odd.daily("supplier_daily", 7, List.of("supplier", "m"));
    odd.daily("page_daily", 9, List.of("page", "page"));
    odd.daily("competitor_daily", 9, List.of("competitor", "rival"));
    odd.daily("fee_daily", 7, List.of("fee_kind", "f"));
    odd.daily("review_daily", 8, List.of("product_id", "p"));
    odd.daily("private_domain_daily", 9, List.of("chat_group", "g"));
    odd.daily("weather_daily", 5, List.of("weather_region", "w"));
    odd.daily("price_snapshot", 8, List.of("product_id", "p"));
    odd.orders();
    odd.baskets();
    new OddShopExtras(odd.shop).add();
    new OddShopRecords(odd.shop).add();
    new OddShopCustomers(odd.shop).add();
    new OddShopService(odd.shop).add();
    new OddShopTeam(odd.shop).add();
    new OddShopSupply(odd.shop).add();
    new OddShopCare(odd.shop).add();
    new OddShopDuty(odd.shop).add();
    new OddShopRanks(odd.shop).add();
    new OddShopRegisters(odd.shop).add();
    new OddShopSafety(odd.shop).add();
    new OddShopPace(odd.shop).add();
    odd.periods();
    odd.plan();
    return odd.shop;
  }

  /** Rows of some days; with a dimension several a day. */
  private void daily(String table, int oftenOfTen, List<String> dimension) {
    for (String store : STORES) {
      for (int day = 0; day < DAYS; day++) {
        boolean gap = day % 17 == 5 && !store.equals("north");
        for (int member = 0; member < (dimension.isEmpty() ? 1 : 4); member++) {
          if (!gap && random.nextInt(10) < oftenOfTen) {
            row(table, store, FIRST.plusDays(day), dimension, member);
          }
        }
      }
    }
  }

  private void row(String table, String store, LocalDate day, List<String> dimension, int member) {
    List<Object> values = new ArrayList<>(List.of("store", store, "biz_date", day));
    Set<String> keys = Set.copyOf(shape(table).key());
    if (!dimension.isEmpty()) {
      values.addAll(List.of(dimension.get(0), dimension.get(1) + member));
    }
    for (Column column : shape(table).columns()) {
      if (!keys.contains(column.name()) && !values.contains(column.name())) {
        fill(column, values);
      }
    }
    if (table.equals("traffic_daily")) {
      values.addAll(List.of("source", "s" + member, "leaf", true));
    }
    shop.row(table, values.toArray());
  }

  private TableShape shape(String table) {
    return facts.dataset(table).orElseThrow().shape();
  }

  /** A value of the column's type, or none in one of six cases. */
  private void fill(Column column, List<Object> values) {
    boolean figure = column.unit() != Unit.NONE;
    if (!figure || random.nextInt(6) == 0 || column.name().startsWith("src_")) {
      return;
    }
    values.add(column.name());
    values.add(
        switch (column.type()) {
          case INT -> (long) (1 + 2 * random.nextInt(400));
          case MONEY -> BigDecimal.valueOf(random.nextInt(3_000_000), 3);
          default -> random.nextInt(1_000_000) / 999_983.0;
        });
  }

  private void orders() {
    for (int i = 0; i < 400; i++) {
      List<Object> values =
          new ArrayList<>(
              List.of(
                  "store",
                  STORES.get(i % 3),
                  "order_id",
                  i % 7 == 0 ? "" : "o" + i / 2,
                  "line",
                  i % 2 + 1,
                  "product_id",
                  i % 5 == 0 ? "" : "p" + i % 6,
                  "product_name",
                  "Product " + i % 6));
      if (i % 9 != 0) {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        values.addAll(List.of("biz_date", day, "created_at", day.atTime(i % 24, i % 60)));
      }
      if (i % 10 != 0) {
        values.addAll(List.of("region", "r" + i % 4, "category", "c" + i % 3));
      }
      if (i % 4 != 0) {
        values.addAll(List.of("buyer", i % 50));
      }
      for (String name : List.of("paid_amount", "paid_items", "refund_amount", "gross_profit")) {
        fill(shape("order_line").column(name).orElseThrow(), values);
      }
      shop.row("order_line", values.toArray());
    }
  }

  /** Orders of several products, so that pairs of them stand out; the hour is that of payment. */
  private void baskets() {
    for (int order = 0; order < 150; order++) {
      LocalDate day = FIRST.plusDays(14 + order % 61);
      for (int product = 0; product < 5; product++) {
        if (order % (product + 2) != 1) {
          shop.row(
              "order_line",
              "store",
              "north",
              "order_id",
              "b" + order,
              "line",
              product + 1,
              "product_id",
              "k" + product,
              "product_name",
              product == 3 ? "" : "Mug " + product,
              "biz_date",
              day,
              "created_at",
              day.atStartOfDay(),
              "paid_at",
              day.atTime(order % 7 + 9, 59),
              "buyer",
              1000 + order % 40,
              "paid_items",
              order % 11 == 0 ? -1 : 1,
              "paid_amount",
              order % 11 == 0 ? "-3.333" : "7.7" + product);
        }
      }
    }
  }

  /** Weeks of one store, months of another. */
  private void periods() {
    LocalDate monday = LocalDate.of(2026, 11, 2);
    for (int week = 0; week < 9; week++) {
      period("north", monday.plusWeeks(week), monday.plusWeeks(week).plusDays(6));
    }
    for (int month = 0; month < 5; month++) {
      LocalDate from = LocalDate.of(2026, 8, 1).plusMonths(month);
      period("south", from, from.plusMonths(1).minusDays(1));
    }
  }

  private void period(String store, LocalDate from, LocalDate to) {
    List<Object> values =
        new ArrayList<>(List.of("store", store, "date_from", from, "date_to", to));
    for (Column column : shape("store_period").columns()) {
      if (!values.contains(column.name())) {
        fill(column, values);
      }
    }
    shop.row("store_period", values.toArray());
  }

  private void plan() {
    for (int product = 0; product < 4; product++) {
      shop.row(
          "plan_product",
          "id",
          "p" + product,
          "name",
          product == 1 ? "" : "Kettle " + product,
          "store",
          product == 2 ? "north" : "",
          "role",
          product == 0 ? "hero" : "long-tail",
          "warning_level",
          101,
          "lead_days",
          7,
          "unit_cost",
          "33.333",
          "exempt",
          product == 3,
          "line",
          product == 1 ? "" : "line" + product % 2);
    }
    shop.row(
        "plan_campaign",
        "id",
        "autumn",
        "name",
        "Autumn",
        "kind",
        "sale",
        "owner",
        "ops",
        "window_from",
        LocalDate.of(2026, 12, 1),
        "window_to",
        LocalDate.of(2026, 12, 9),
        "period",
        "2027-01",
        "compare_with",
        "warm-up");
    row(
        "plan_campaign|id=warm-up|name=|kind=flash|owner=ops|window_from=2026-11-09|window_to=2026-11-11");
    shop.row("plan_campaign", "id", "open", "name", "Open", "kind", "clearance", "owner", "ops");
    shop.row("plan_campaign_store", "campaign", "autumn", "value", "south");
    registers();
    shop.row("plan_input", "dataset", "traffic_daily", "store", "north", "every", "week");
    shop.row("plan_input", "dataset", "inventory_snapshot", "store", "south", "every", "month");
    for (int item = 0; item < 3; item++) {
      shop.row(
          "plan_campaign_item",
          "campaign",
          "autumn",
          "position",
          item + 1L,
          "product",
          "p" + item,
          "price",
          "77.777",
          "expected_units",
          "301",
          "promotion_cost",
          item == 1 ? "90" : "3.333",
          "fee_rate",
          "0.05");
    }
    List<String> weeks =
        Stream.iterate(LocalDate.of(2026, 11, 2), d -> d.plusWeeks(1))
            .limit(9)
            .map(d -> d.format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, 8))
            .toList();
    goals("year", List.of("2026"), "40000000");
    goals("week", weeks, "777777.777");
    goals("month", List.of("2026-10", "2026-11", "2026-12"), "3333333.333");
    goals("mtd", weeks, "1111111.111");
  }

  private void registers() {
    row("plan_campaign_stage|campaign=autumn|position=1|stage=stock|name=|owner=|due=2026-12-20");
    row(
        "plan_campaign_stage|campaign=autumn|position=2|stage=launch|name=Go|owner=ops|done_on=2026-12-30");
    row("plan_action|id=a|store=north|what=|owner=ops|due=2026-12-31|status=open");
    row("plan_action|id=b|store=|what=Call|status=done|due=2026-12-31");
    row("plan_goal|id=g1|store=north|metric=paid_amount|subject_kind=");
    row("plan_goal|id=g2|store=|metric=conversion_rate|subject_kind=");
    row("plan_action|id=c|goal=g1|status=done|opened_on=2026-11-27|closed_on=2026-12-02");
    row("plan_action|id=d|goal=g2|store=south|status=done|closed_on=2026-12-05");
    row("plan_action|id=e|goal=g2|status=done|closed_on=2026-12-20");
    row("plan_decision|id=d|store=south|question=Who?|owner=|by_date=2027-04-04|status=open");
    row("plan_decision|id=e|store=north|question=|owner=ops|by_date=2026-11-30|status=open");
    row("plan_meeting_point|meeting=m|position=1|what=Ask|owner=ops|due=2027-01-10");
    row("plan_meeting_point|meeting=m|position=3|what=|owner=|due=2026-02-28");
    row("plan_meeting_point|meeting=m|position=2|what=Done|done=true|due=2027-01-10");
    row("plan_sop|id=s|title=Returns|owner=ops|review_by=2027-01-11");
    row("plan_sop|id=alone|title=Alone|owner=ops");
    row("plan_chapter|id=s|title=Wrapping|owner=ops|version=v2|review_by=2027-01-11");
    row("plan_chapter|id=gifts|title=|owner=|review_by=2026-02-28");
    row("plan_strategy|id=g|store=north|focus=|owner=ops|review_by=2028-02-29");
    row("plan_outlook|id=o|what=Law|owner=");
    row(
        "plan_risk|id=r|store=|what=|likelihood=4|impact=3|mitigation=|owner=ops|came_true_on=2026-12-30");
    row(
        "plan_risk|id=q|store=south|what=Fire|likelihood=1|impact=5|mitigation=Insured|owner=ops|review_by=2026-01-01");
    row("plan_appraisal|id=p|role=ops");
    row("plan_appraisal_kpi|appraisal=p|position=1|metric=visitors|what=|weight=0.1");
    row("plan_appraisal_kpi|appraisal=p|position=2|metric=|what=|weight=0.7|peak_weight=0.3333");
    row("plan_budget|id=all|store=north|parent=");
    row("plan_budget|id=part|store=north|parent=all");
    row("plan_budget_period|budget=all|key=2027-01|value=1000.10");
    row("plan_budget_period|budget=part|key=2027-01|value=333.3333");
    row("plan_livestream|id=l|name=|store=north|on_day=2027-01-13|host=|goal_viewers=100");
    row("plan_livestream|id=k|name=Late|store=south|host=ops");
    row("plan_livestream_item|livestream=l|position=1|product=p1");
    row("plan_livestream_warmup|livestream=l|position=1|channel=wechat");
    supply();
  }

  private void supply() {
    row("plan_product_step|product=p0|position=1|name=Three|price=25|pieces=3");
    row("plan_product_step|product=p0|position=2|sku=one|price=9.90|pieces=1");
    row("plan_product_step|product=p0|position=3|sku=seven|price=47.7777|pieces=7");
    row("plan_product_step|product=p1|position=1|name=S|price=10");
    row("plan_product_step|product=p1|position=2|name=M");
    row("plan_supplier|id=mill|store=north|lead_days=12");
    row(
        "plan_purchase|id=late|store=north|supplier=mill|product=p0|quantity=10|due_on=2026-12-03|ordered_on=2026-11-30");
    row("plan_purchase|id=open|store=north|product=p1|quantity=10|due_on=2027-03-02");
    row("plan_purchase|id=vague|store=south|product=p9|quantity=10|confirmed=true");
    row("plan_market|id=m6|store=north|category=tea|year=2026|volume=3333333.33|our_goal=g-north");
    row("plan_market|id=m7|store=north|category=tea|year=2027|growth=0.1|our_goal=g-north");
    row("plan_market|id=none|store=south|year=2026");
    team();
  }

  private void team() {
    row("plan_role|id=ops|name=");
    row("plan_role|id=idle|name=Idle|deputy=ops");
    row("plan_role_duty|role=ops|position=1|what=Count|sop=s");
    row("plan_reference|kind=role|id=ops|table_name=plan_risk|field=owner|src=1");
    row("plan_reference|kind=role|id=idle|table_name=plan_role|field=deputy|src=2");
    row("plan_reference|kind=sop|id=s|table_name=plan_role_duty|field=sop|src=3");
    row("rule_follow|rule=dead-stock|owner=ops|sop=other");
    row("plan_festival_calendar|position=1|value=cn|src=4");
    row(
        "plan_festival|calendar=cn|festival=fair|date_from=2027-01-19|date_to=2027-01-20|big_sale=true");
    row("plan_festival|calendar=jp|festival=fair|date_from=2028-01-19|date_to=2028-01-20");
    row("plan_event|id=party|name=Party|date_from=2026-12-02|date_to=2026-12-03|big_sale=false");
    row("plan_festival_skip|position=1|festival=fair|year=2027");
    row(
        "plan_period|period=2027-01|period_kind=month|date_from=2027-01-01|date_to=2027-01-31|days=31");
    row(
        "plan_period|period=2027-Q1|period_kind=quarter|date_from=2027-01-01|date_to=2027-03-31|days=90");
    row("plan_budget_period|budget=all|key=2027-Q1|value=3000");
    row("plan_budget_period|budget=part|key=FY2031|value=1");
    followUp();
  }

  private void followUp() {
    for (int product = 0; product < 4; product++) {
      row("plan_budget|id=item-" + product + "|store=north|product=p" + product);
      row("plan_budget_period|budget=item-" + product + "|key=2027-Q1|value=" + 700 * product);
    }
    row("plan_adjustment|id=up|store=north|campaign=|channel=ads|product=p0|on_day=2026-12-30");
    row("plan_adjustment|id=down|store=north|campaign=|channel=ads|product=p0|on_day=2026-12-30");
    row("plan_keyword|position=1|word=kettle|store=north|kind=core|product=p0|creative=");
    row("plan_strategy_programme|strategy=g|position=1|name=|date_from=2026-12-01");
    row("plan_strategy_programme|strategy=g|position=2|name=Stars|progress_on=2026-11-30");
    row("plan_outlook|id=tax|what=|kind=policy|action=|owner=ops|in_force_on=2027-02-28");
    row("plan_brand|id=b|name=|positioning=Warm|audience=|tone=|own=|typefaces=|logo=");
    row("plan_brand_colour|brand=b|position=1|value=red");
    row("plan_category|id=top|name=Pots|store=north|parent=");
    row("plan_category|id=below|name=Po ts|store=north|parent=top");
    row("plan_meeting|id=m|kind=weekly|store=|on_day=2026-12-28|minutes=");
    row("plan_proposal|id=card|what=|entered_on=2026-12-01|by_role=ops|state=open");
    row("plan_raci|id=r1|task=Prices|accountable=ops");
    row("plan_raci|id=r2|task= Prices|accountable=idle");
    row("plan_raci_informed|raci=r1|position=1|value=ops");
    row("plan_raci_informed|raci=r1|position=2|value=ops");
    row("plan_role_interface|role=ops|position=1|with_role=|what=");
    row("plan_role_skill|role=ops|position=1|value=Counts");
    row("plan_handover|id=sheet|name=|store=|giver=ops|taker=ops|every=workday|by_time=");
    row("plan_input|id=i1|dataset=store_daily|store=|every=day|by_role=ops|latest=");
    row("plan_supplier_product|supplier=mill|position=1|value=p0");
    row("plan_supplier_document|supplier=mill|position=1|kind=sample-test");
    row("plan_tier|id=gold|name=|store=north");
    row("plan_tier_benefit|tier=gold|position=1|name=Gift|offer=");
    row("plan_page_change|id=h1|store=north|page=home|changed_on=2026-12-20|effect=");
    row(
        "plan_hit|id=h|name=|store=north|product=p0|selling_point=|after_sale=|content=|review_sop=");
    row("plan_hit_phase|hit=h|position=1|name=One|price=77.7777");
  }

  /** A table and its cells, {@code table|column=value}; an empty text is a text. */
  private void row(String text) {
    String[] parts = text.split("\\|", -1);
    List<Object> cells = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      int sign = parts[i].indexOf('=');
      cells.add(parts[i].substring(0, sign));
      cells.add(cell(parts[i].substring(0, sign), parts[i].substring(sign + 1)));
    }
    shop.row(parts[0], cells.toArray());
  }

  private static Object cell(String column, String text) {
    if (text.matches("true|false")) {
      return Boolean.valueOf(text);
    }
    if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return LocalDate.parse(text);
    }
    if (column.matches(".*weight|growth|pieces")) {
      return Double.valueOf(text);
    }
    return text.matches("[0-9]+") ? (Object) Long.valueOf(text) : text;
  }

  private void goals(String kind, List<String> periods, String value) {
    for (String period : periods) {
      for (String store : List.of("north", "south")) {
        shop.row(
            "plan_goal_period",
            "goal",
            "g-" + store,
            "store",
            store,
            "metric",
            "paid_amount",
            "period_kind",
            kind,
            "period",
            period,
            "value",
            value,
            "low",
            store.equals("north") ? value : "700000");
      }
      shop.row(
          "plan_goal_period",
          "goal",
          "g-visitors",
          "store",
          "north",
          "metric",
          "visitors",
          "period_kind",
          kind,
          "period",
          period,
          "value",
          "3001");
      shop.row(
          "plan_goal_period",
          "goal",
          "g-rate",
          "store",
          "north",
          "metric",
          "conversion_rate",
          "period_kind",
          kind,
          "period",
          period,
          "value",
          "0.0312");
    }
  }
}
