package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Titles, texts, categories and attributes of listings, worked out by hand. */
class ListingAuditTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 13);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY").store("b", "CNY");

  /** Whole weeks, so that Sunday is the as-of day. */
  @BeforeEach
  void weeks() {
    for (int day = 0; day < 14; day++) {
      shop.row("store_daily", "store", "a", "biz_date", SUNDAY.minusDays(day), "paid_orders", 10);
    }
  }

  private void listed(String product, String title, Object... cells) {
    Object[] all = new Object[cells.length + 8];
    Object[] first = {"store", "a", "biz_date", SUNDAY, "product_id", product, "title", title};
    System.arraycopy(first, 0, all, 0, 8);
    System.arraycopy(cells, 0, all, 8, cells.length);
    shop.row("listing", all);
  }

  @Test
  void listingText_width_countsWhatIsNoAsciiTwice() {
    listed("p", " 保温杯 Mug-500ml' ");
    listed("q", "");
    // 3 × 2 and 11 of ASCII: the blank, Mug-500ml and the mark
    assertEquals(
        List.of("p 14 17 保温杯 mug-500ml'", "q 0 0 "),
        shop.rows(folder, "listing_text", "product_id title_chars title_width folded_title"));
  }

  @Test
  void listingAudit_words_areThoseOfThePlan() {
    shop.row("plan_product", "id", "p", "core_word", "Mug", "role", "hero");
    shop.row("plan_product", "id", "q", "name", "Tea");
    shop.row("plan_keyword", "position", 1, "word", "茶叶", "kind", "core", "product", "q");
    shop.row("plan_keyword", "position", 2, "word", "绿", "kind", "scene");
    shop.row("plan_keyword", "position", 3, "word", "mug", "kind", "core", "product", "p");
    listed("p", "abcdeMUGxyz");
    listed("q", "绿绿新茶茶叶茶叶");
    listed("r", "abc");
    listed("s", "");
    // p: 11 letters, the front of 6 holds the word's beginning; q: of 8 the front 4, the word
    // begins at 5
    assertEquals(
        List.of(
            "p abcdeMUGxyz hero Mug true true 0 -",
            "q Tea  茶叶 true false 1 茶叶",
            "r abc  - - - 0 -",
            "s s  - - - - -"),
        shop.rows(
            folder,
            "listing_audit",
            "product_id product_name role core_word core_in_title core_in_front repeated_words"
                + " repeated_word"));
  }

  @Test
  void listingAudit_categoryAndAttributes_areThoseOfTheExport() {
    shop.row("plan_product", "id", "p", "category_path", "Home > Kitchen＞Mugs");
    shop.row("plan_product", "id", "q", "category_path", "Home > Tea");
    shop.row("plan_product_category", "product", "r", "position", 1, "value", "gifts");
    listed(
        "p",
        "x",
        "category_path",
        "Home/Kitchen/Mugs",
        "category_leaf",
        "是",
        "attributes_total",
        10,
        "attributes_filled",
        7,
        "required_empty",
        1,
        "shop_category",
        "Mugs");
    listed("q", "x", "category_path", "Home>Mugs", "category_leaf", "No", "attributes_total", 0);
    listed("r", "x", "category_leaf", "maybe");
    shop.row("listing", "store", "b", "biz_date", SUNDAY, "product_id", "p", "title", "x");
    assertEquals(
        List.of(
            "a p false true 10 3 0.3 1 true",
            "a q true false - - - - false",
            "a r - - - - - - true",
            "b p - - - - - - -"),
        shop.rows(
            folder,
            "listing_audit",
            "store product_id path_differs leaf attributes_total attributes_empty empty_share"
                + " required_empty in_shop_category"));
  }

  @Test
  void forbiddenWord_allowedContext_isTakenOutFirst() {
    shop.row("plan_forbidden_word", "position", 1, "word", "Cure", "allowed_in", "no cure");
    shop.row("plan_forbidden_word", "position", 2, "word", "rust", "category", "kitchen");
    shop.row("plan_forbidden_word", "position", 3, "word", "gold", "platform", "jd");
    listed("p", "最佳保温杯", "detail_text", "The CURE of all");
    listed("q", "Mug", "detail_text", "No cure, no rust, gold");
    listed("r", "Mug", "detail_text", "rust", "category", "kitchen");
    listed("s", "");
    assertEquals(
        List.of("p 2 1 Cure", "q 0 0 -", "r 1 0 rust", "s - - -"),
        shop.rows(folder, "forbidden_word", "product_id words title_words first_word"));
  }
}
