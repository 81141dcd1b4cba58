package io.storeops.analysis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the odd shop keeps in its registers: entries, tests, briefs, topics, contacts, notices. */
final class OddShopRegisters {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
  private static final List<String> STORES = List.of("", "north", "south");

  private final OddRows rows;

  OddShopRegisters(Shop shop) {
    this.rows = new OddRows(shop, 20270110);
  }

  void add() {
    for (int i = 0; i < 18; i++) {
      registrations(i);
      tests(i);
      library(i);
      gate(i);
      changes(i);
      customers(i);
      rivals(i);
    }
  }

  private static String store(int i) {
    return STORES.get(i % 3);
  }

  /** A day of the two months before the shop's last one and some after it, or none. */
  private @Nullable LocalDate day(int i) {
    return i % 7 == 3 ? null : FIRST.plusDays(rows.below(85));
  }

  private static @Nullable Boolean flag(int i) {
    return i % 5 == 4 ? null : Boolean.valueOf(i % 2 == 0);
  }

  private void registrations(int i) {
    List<String> states = List.of("open", "entered", "approved", "refused", "skipped", "");
    LocalDate from = LocalDate.of(2027, 1, 4).plusDays(3L * i);
    rows.add(
        "plan_campaign",
        "id",
        "entry" + i,
        "name",
        i % 4 == 0 ? "" : "Entry " + i,
        "kind",
        "promotion",
        "window_from",
        i % 8 == 7 ? null : from,
        "window_to",
        i % 8 == 6 ? null : from.plusDays(2),
        "registration_state",
        states.get(i % 6),
        "registration_deadline",
        day(i),
        "registration_entered_on",
        day(i + 1),
        "registration_answered_on",
        i % 3 == 0 ? day(i + 2) : null,
        "registration_reason",
        i % 2 == 0 ? "" : "stock",
        "registration_who_got_in",
        i % 4 == 3 ? "rivals" : "",
        "big_sale",
        flag(i));
    rows.add(
        "plan_campaign_item",
        "campaign",
        "entry" + i,
        "position",
        1,
        "product",
        "p" + i % 3,
        "price",
        i % 5 == 2 ? null : rows.money(90),
        "expected_units",
        i % 7 == 5 ? null : "33.3333",
        "promotion_cost",
        "7.7777");
    rows.add(
        "plan_campaign_stage",
        "campaign",
        "entry" + i,
        "position",
        1,
        "stage",
        i % 2 == 0 ? "notice" : "stock",
        "done_on",
        day(i));
  }

  private void tests(int i) {
    List<String> results = List.of("running", "better", "worse", "no-difference", "stopped");
    rows.add(
        "plan_test",
        "id",
        "test" + i,
        "question",
        i % 3 == 0 ? "" : "Which?",
        "store",
        store(i),
        "product",
        "p" + i % 4,
        "result",
        results.get(i % 5),
        "sample",
        i % 4 == 1 ? null : 100 * (i % 3),
        "date_from",
        day(i + 2),
        "date_to",
        day(i),
        "decided_on",
        day(i + 1));
    for (int variant = 0; variant < i % 3; variant++) {
      rows.add(
          "plan_test_variant",
          "test",
          "test" + i,
          "position",
          variant,
          "seen",
          i % 8 == 2 ? null : rows.below(250));
    }
    rows.add(
        "plan_content",
        "id",
        "piece" + i,
        "name",
        "",
        "store",
        store(i),
        "product",
        "p" + i % 4,
        "due_on",
        day(i),
        "out_on",
        i % 2 == 0 ? day(i + 1) : null);
  }

  private void library(int i) {
    rows.add(
        "plan_creative",
        "id",
        "picture" + i,
        "store",
        store(i),
        "product",
        "p" + i % 4,
        "entered_on",
        day(i),
        "used_from",
        day(i + 1),
        "used_to",
        i % 2 == 0 ? day(i) : null);
    rows.add("plan_case", "id", "case" + i, "name", i == 2 ? "" : "Case", "entered_on", day(i));
    rows.add(
        "plan_brief",
        "id",
        "brief" + i,
        "store",
        store(i),
        "goal",
        i % 3 == 0 ? "" : "Sell",
        "audience",
        i % 2 == 0 ? "" : "All",
        "written_on",
        day(i),
        "deadline",
        day(i + 1),
        "state",
        i % 4 == 0 ? "done" : "draft",
        "sent_back",
        i % 5 == 0 ? null : i % 4);
    rows.add(
        "plan_topic",
        "id",
        "theme" + i,
        "store",
        store(i),
        "entered_on",
        day(i),
        "decision",
        List.of("open", "join", "skip").get(i % 3),
        "brand_check",
        flag(i),
        "legal_check",
        flag(i + 1),
        "live_on",
        i % 2 == 0 ? day(i + 1) : null);
  }

  private void gate(int i) {
    rows.add(
        "plan_product_gate",
        "product",
        "p" + i % 3,
        "position",
        i,
        "item",
        "title",
        "name",
        i % 2 == 0 ? "" : "Title",
        "since",
        day(i),
        "done_on",
        i % 3 == 0 ? null : day(i + 1));
  }

  private void changes(int i) {
    rows.add(
        "plan_change_notice",
        "id",
        "change" + i,
        "store",
        store(i),
        "kind",
        i % 2 == 0 ? "price" : "campaign",
        "what",
        i % 4 == 0 ? "" : "News",
        "date_from",
        day(i),
        "product",
        i % 3 == 0 ? "" : "p" + i % 3,
        "campaign",
        i % 4 == 1 ? "entry" + i : "",
        "written_on",
        day(i + 1));
    rows.add(
        "plan_change_notice_reader",
        "change_notice",
        "change" + i,
        "position",
        1,
        "role",
        i % 2 == 0 ? "ops" : "idle",
        "on_day",
        day(i));
    rows.add(
        "plan_shift",
        "id",
        "shift" + i,
        "store",
        store(i + 1),
        "role",
        List.of("ops", "idle", "").get(i % 3),
        "window_from",
        day(i),
        "window_to",
        day(i + 2));
    rows.add(
        "plan_adjustment",
        "id",
        "adjust" + i,
        "store",
        store(i),
        "kind",
        i % 3 == 0 ? "bid" : "price",
        "what",
        i % 2 == 0 ? "" : "Cut",
        "product",
        "p" + i % 3,
        "on_day",
        day(i));
    rows.add("plan_hit", "id", "hit" + i, "name", "", "store", store(i), "product", "p" + i % 4);
    rows.add(
        "plan_hit_phase", "hit", "hit" + i, "position", 1, "name", "Peak", "date_from", day(i));
  }

  private void customers(int i) {
    rows.add(
        "plan_contact",
        "id",
        "contact" + i,
        "store",
        store(i),
        "platform",
        i % 4 == 0 ? "" : "platform" + i % 2,
        "on_day",
        day(i),
        "asked",
        i % 3 == 0 ? "" : "When?",
        "open",
        flag(i));
    rows.add(
        "plan_gift",
        "id",
        "gift" + i,
        "store",
        store(i),
        "name",
        "",
        "product",
        i % 6 == 5 ? "" : "p" + i % 4,
        "date_from",
        day(i),
        "date_to",
        i % 2 == 0 ? day(i + 1) : null,
        "stock",
        i % 5 == 0 ? null : i % 3);
    rows.add(
        "plan_touch",
        "id",
        "touch" + i,
        "store",
        store(i),
        "segment",
        "seg1",
        "on_day",
        day(i),
        "budget",
        i % 4 == 0 ? null : rows.money(200));
    rows.add(
        "plan_offer",
        "id",
        "give" + i,
        "store",
        store(i),
        "kind",
        "cashback",
        "for_review",
        flag(i),
        "window_to",
        day(i));
  }

  private void rivals(int i) {
    if (i < 7) {
      rows.add(
          "plan_competitor",
          "id",
          "watched" + i,
          "store",
          i % 2 == 0 ? "north" : "",
          "seen_on",
          day(i),
          "hits",
          i % 3 == 0 ? "" : "Mugs",
          "weakness",
          i % 2 == 0 ? "" : "Slow");
    }
    rows.add("plan_persona", "id", "who" + i, "name", "", "difference", i % 2 == 0 ? "" : "Quick");
    rows.add(
        "plan_waiver",
        "position",
        i + 1,
        "rule",
        "rule" + i % 5,
        "store",
        store(i),
        "subject",
        i % 4 == 0 ? "" : "p" + i % 2,
        "reason",
        "known",
        "until",
        day(i));
  }
}
