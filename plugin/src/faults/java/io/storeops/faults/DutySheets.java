package io.storeops.faults;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What people count and write down by hand: the warehouse's day, hand-overs between roles, and who has learnt what. */
final class DutySheets {
  void add(Map<String, Sheet> sheets) {
    sheets.put("tmall/team/warehouse.csv", warehouse(sheets.get("tmall/shop/days.csv")));
    sheets.put("tmall/team/handovers.csv", handovers());
    sheets.put("tmall/team/trainings.csv", trainings());
  }

  /** Every paid order is taken over on its day; one parcel of a week is wrong. */
  private static Sheet warehouse(Sheet days) {
    Sheet warehouse =
        new Sheet(
            "Date", "Orders received by warehouse", "Orders handed back", "Parcels packed", "Parcels missed",
            "Parcels wrong", "Packaging used", "Packaging lost");
    int date = days.column("Date");
    int orders = days.column("Paid orders");
    for (List<String> day : days.rows()) {
      int received = Integer.parseInt(day.get(orders));
      boolean wrong = LocalDate.parse(day.get(date)).getDayOfWeek() == DayOfWeek.TUESDAY;
      warehouse.row(day.get(date), received, 1, received - 1, 0, wrong ? 1 : 0, received + 2, 2);
    }
    return warehouse;
  }

  private static Sheet handovers() {
    Sheet handovers =
        new Sheet("Handed over on", "Hand-over", "Given by", "Taken by", "Open items", "Handed over at", "Taken over");
    for (LocalDate day = CleanShop.FIRST; !day.isAfter(CleanShop.LAST); day = day.plusDays(1)) {
      if (day.getDayOfWeek().getValue() <= 5) {
        handovers.row(day, "urgent-orders", "service", "warehouse", day.getDayOfMonth() % 4, day + " 15:40", "Yes");
      }
    }
    return handovers;
  }

  private static Sheet trainings() {
    Sheet trainings = new Sheet("Trained on", "Staff ID", "Training topic", "Training result");
    trainings.row(CleanShop.LAST.minusDays(100), "p2", "training-rules", "Pass");
    trainings.row(CleanShop.LAST.minusDays(12), "p5", "training-rules", "Pass");
    trainings.row(CleanShop.LAST.minusDays(15), "p5", "training-products", "Pass");
    return trainings;
  }
}
