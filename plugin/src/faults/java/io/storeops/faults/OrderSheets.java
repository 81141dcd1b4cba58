package io.storeops.faults;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Order lines of everything that was sold, and of each Sunday the parcels under way. */
final class OrderSheets {
  private static final String[] REGIONS = {"浙江", "江苏", "广东", "上海", "山东", "四川", "湖北", "福建"};
  private static final String[] CARRIERS = {"顺丰", "中通"};
  private static final int REMEMBERED = 120;
  private static final int LOYAL = 45;

  /** One order in so many pays for its freight. */
  private static final int CHARGED = 5;
  private static final int PARCELS = 120;

  private final List<TradeSheets.Sold> sold;
  private final Chance chance;
  private final Chance parcels;
  private final List<List<Integer>> buyersByDay = new ArrayList<>();
  private int buyers = 100_000;

  OrderSheets(long seed, List<TradeSheets.Sold> sold) {
    this.sold = sold;
    this.chance = new Chance(seed, "orders");
    this.parcels = new Chance(seed, "parcels");
  }

  void add(Map<String, Sheet> sheets) {
    sheets.put("tmall/orders/lines.csv", lines());
    sheets.put("tmall/orders/parcels.csv", parcels());
  }

  private Sheet lines() {
    Sheet sheet =
        new Sheet(
            "订单编号", "商品ID", "商品名称", "购买数量", "买家实际支付金额", "订单创建时间", "订单付款时间",
            "买家会员名", "省份", "邮费", "实付快递费", "SKU");
    LocalDate day = CleanShop.FIRST.minusDays(1);
    int order = 0;
    for (TradeSheets.Sold sale : sold) {
      if (!sale.day().equals(day)) {
        day = sale.day();
        buyersByDay.add(new ArrayList<>());
      }
      for (int i = 0; i < sale.buyers(); i++) {
        int items = i < sale.items() - sale.buyers() ? 2 : 1;
        LocalDateTime paid = day.atTime(hour(day), chance.below(60));
        sheet.row(
            "T" + (1_000_000 + order++),
            sale.goods().id(),
            sale.goods().name(),
            items,
            sale.goods().sales(day, items),
            time(paid.minusMinutes(0)),
            time(paid),
            "b" + buyer(),
            REGIONS[Math.min(chance.below(8), chance.below(8))],
            order % CHARGED == 0 ? 10 : 0,
            order % CHARGED == 0 ? 8 : 6,
            sale.goods().id() + "-1");
      }
    }
    return sheet;
  }

  /** Evenings sell best, those of the end of the week most of all. */
  private int hour(LocalDate day) {
    boolean late = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) >= 0;
    return chance.happens(late ? 0.45 : 0.15) ? 19 + chance.below(4) : 8 + chance.below(14);
  }

  /** Somebody who bought in the last months, or somebody new. */
  private int buyer() {
    int today = buyersByDay.size() - 1;
    int ago = 1 + chance.below(REMEMBERED);
    int buyer = buyers + 1;
    if (chance.happens(0.4) && ago <= today && !buyersByDay.get(today - ago).isEmpty()) {
      List<Integer> then = buyersByDay.get(today - ago);
      buyer = then.get(chance.below(then.size()));
    } else {
      buyers++;
    }
    // some come back again and again
    for (int i = 0; i < (buyer % 10 == 0 ? LOYAL : 1); i++) {
      buyersByDay.get(today).add(buyer);
    }
    return buyer;
  }

  private Sheet parcels() {
    Sheet sheet =
        new Sheet(
            "Snapshot date", "订单编号", "Order status", "Payment time", "Ship by", "Shipped at",
            "First scan", "Last scan", "Deliver by", "Delivered at", "Tracking company", "Ship state",
            "Delay reason", "Order value");
    int number = 0;
    for (LocalDate day = CleanShop.FIRST.plusDays(6);
        !day.isAfter(CleanShop.LAST);
        day = day.plusWeeks(1)) {
      LocalDateTime now = day.atTime(21, 0);
      for (int i = 0; i < PARCELS; i++) {
        LocalDateTime paid = now.minusMinutes(10 + parcels.below(6 * 24 * 60));
        parcel(sheet, day, "P" + (500_000 + number++), paid, now);
      }
    }
    return sheet;
  }

  private void parcel(Sheet sheet, LocalDate day, String order, LocalDateTime paid, LocalDateTime now) {
    LocalDateTime shipped = paid.plusHours(6).plusMinutes(parcels.below(20 * 60));
    LocalDateTime traced = shipped.plusMinutes(60 + parcels.below(300));
    LocalDateTime signed = traced.plusHours(30).plusMinutes(parcels.below(24 * 60));
    LocalDateTime last = signed.isBefore(now) ? signed : traced.plusHours(Math.max(0, hours(traced, now) - 8));
    sheet.row(
        day,
        order,
        shipped.isAfter(now) ? "waiting" : "shipped",
        time(paid),
        time(paid.plusHours(48)),
        past(shipped, now),
        past(traced, now),
        traced.isAfter(now) ? null : time(last.isAfter(now) ? now : last),
        time(paid.plusHours(120)),
        past(signed, now),
        CARRIERS[parcels.below(2)],
        REGIONS[parcels.below(3)],
        null,
        BigDecimal.valueOf(60 + parcels.below(400)));
  }

  private static long hours(LocalDateTime from, LocalDateTime to) {
    return java.time.Duration.between(from, to).toHours();
  }

  private static @Nullable String past(LocalDateTime time, LocalDateTime now) {
    return time.isAfter(now) ? null : time(time);
  }

  private static String time(LocalDateTime time) {
    return time.toString().replace('T', ' ');
  }
}
