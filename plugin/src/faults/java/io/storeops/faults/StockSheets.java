package io.storeops.faults;

import java.time.LocalDate;
import java.util.Map;

/** Stock, prices, costs, listings and media: what there is of each product. */
final class StockSheets {
  private final Chance chance;

  StockSheets(long seed) {
    this.chance = new Chance(seed, "stock");
  }

  void add(Map<String, Sheet> sheets) {
    Sheet stock =
        new Sheet(
            "Date", "Product ID", "SKU", "Stock on hand", "Reserved", "In transit", "Warehouse", "Listed stock");
    Sheet prices = new Sheet("Date", "Product ID", "List price", "Shown price", "Payable price");
    for (LocalDate day = CleanShop.FIRST; !day.isAfter(CleanShop.LAST); day = day.plusDays(1)) {
      for (Goods goods : Goods.ALL) {
        double daily = 6400 * goods.part() * goods.rate() * 1.12;
        int onHand = (int) Math.round(chance.around(daily * 60 + 60, 0.05));
        int reserved = chance.below(30);
        stock.row(day, goods.id(), goods.id() + "-1", onHand, reserved, 0, "main", onHand - reserved);
        prices.row(day, goods.id(), goods.listPrice(), goods.priceOn(day), goods.priceOn(day));
      }
    }
    sheets.put("tmall/stock/days.csv", stock);
    sheets.put("tmall/prices/days.csv", prices);
    sheets.put("tmall/costs/costs.csv", costs());
    sheets.put("tmall/listings/listings.csv", listings());
    sheets.put("tmall/media/media.csv", media());
  }

  private static Sheet costs() {
    Sheet costs = new Sheet("Valid from", "Product ID", "Goods cost", "Packaging cost", "Freight cost");
    Goods.ALL.forEach(g -> costs.row(CleanShop.FIRST, g.id(), g.cost(), 3, 6));
    return costs;
  }

  private static Sheet listings() {
    Sheet listings =
        new Sheet(
            "Date", "Product ID", "SKU", "Title", "Variant Price", "Variant Inventory Qty", "Category path",
            "Leaf category", "Attributes filled", "Attributes total", "Required attributes empty", "Collection",
            "Detail text", "Variant Grams", "Barcode");
    for (Goods goods : Goods.ALL) {
      for (int size = 1; size <= 2; size++) {
        listings.row(
            CleanShop.LAST,
            goods.id(),
            goods.id() + "-" + size,
            title(goods),
            goods.price() + (size - 1) * 30,
            400,
            goods.id().equals("681204351337") ? "Home > Bedding > Bedding sets" : "Home>Bedding",
            "yes",
            24,
            25,
            0,
            "Bedding",
            "Washable at 40 degrees, made of cotton.",
            900,
            goods.id() + size);
      }
    }
    return listings;
  }

  private static String title(Goods goods) {
    return switch (goods.id()) {
      case "681204351337" -> "Cotton bedding set, washed and soft, four pieces";
      case "681204352674" -> "Winter down quilt of white goose, warm and light";
      default -> goods.name() + " for every home";
    };
  }

  private static Sheet media() {
    Sheet media =
        new Sheet(
            "Date", "Product ID", "File name", "Media position", "File format", "File size KB",
            "Video seconds", "Height (px)");
    for (Goods goods : Goods.ALL) {
      media.row(CleanShop.LAST, goods.id(), goods.id() + ".webp", "主图", "webp", 180, null, 1200);
      media.row(CleanShop.LAST, goods.id(), goods.id() + ".mp4", "主图", "mp4", 5200, 22, 1280);
    }
    return media;
  }
}
