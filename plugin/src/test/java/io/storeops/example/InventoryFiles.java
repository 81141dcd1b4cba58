package io.storeops.example;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The warehouse's stock list: Sunday evenings, and every evening in the last three weeks. */
final class InventoryFiles {
  private static final List<String> HEADER =
      List.of("日期", "商品ID", "商品名称", "商家编码", "仓库", "实物库存", "占用库存", "在途库存", "残次品");

  private final Disguise disguise;

  InventoryFiles(Disguise disguise) {
    this.disguise = disguise;
  }

  /** One workbook a quarter. */
  Map<String, byte[]> quarterly(List<StoreDay> days) {
    Map<String, Grid> grids = new TreeMap<>();
    for (StoreDay d : days) {
      boolean recent = d.day().isAfter(Story.LAST.minusDays(21));
      if (recent || d.day().getDayOfWeek() == DayOfWeek.SUNDAY) {
        String quarter = d.day().getYear() + "Q" + (d.day().getMonthValue() + 2) / 3;
        Grid grid = grids.computeIfAbsent(quarter, q -> Grid.of(HEADER));
        d.products().forEach(p -> grid.add(row(p)));
      }
    }
    Map<String, byte[]> files = new TreeMap<>();
    grids.forEach((q, g) -> files.put("库存快照_" + quarter(q) + ".xlsx", FileBytes.xlsx("库存", g)));
    return files;
  }

  /** The same quarter under the disguise's calendar. */
  private String quarter(String story) {
    int month = (story.charAt(5) - '0') * 3 - 1;
    LocalDate middle = LocalDate.of(Integer.parseInt(story.substring(0, 4)), month, 15);
    LocalDate shown = disguise.day(middle);
    return shown.getYear() + "Q" + (shown.getMonthValue() + 2) / 3;
  }

  private List<Object> row(ProductDay p) {
    long reserved = Math.min(p.stock(), p.items() / 3);
    List<Object> cells = new ArrayList<>();
    cells.add(disguise.day(p.day()).toString());
    cells.addAll(
        List.of(
            disguise.name(p.item().id()), disguise.name(p.item().name()), p.item().sku(), "嘉兴仓"));
    cells.addAll(List.of(p.stock(), reserved, 0L, p.stock() / 300));
    return cells;
  }
}
