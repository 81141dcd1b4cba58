package io.storeops.faults;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/** What the platform and the shop's people write down: violations, notices, messages, groups, sessions. */
final class RecordSheets {
  private final Chance chance;
  private int sends;

  RecordSheets(long seed) {
    this.chance = new Chance(seed, "records");
  }

  void add(Map<String, Sheet> sheets) {
    Sheet groups = new Sheet("Date", "Group", "Members", "Joins", "Leaves", "Messages", "Group orders");
    Sheet messages =
        new Sheet(
            "Send ID", "Sent at", "Send channel", "Message type", "Segment", "Delivered", "Clicked",
            "Attributed orders", "Attributed sales", "Unsubscribed", "Send cost");
    Sheet sessions =
        new Sheet(
            "直播间ID", "直播标题", "主播", "直播开始时间", "直播时长(分钟)", "观看人数", "观看次数", "商品点击次数", "互动次数",
            "新增粉丝数", "成交订单数", "成交人数", "成交金额", "退款金额");
    Sheet fees = new Sheet("Date", "Fee kind", "Fee amount");
    Sheet marks = new Sheet("Date", "Appraisal", "KPI", "Mark");
    int members = 300;
    for (LocalDate day = CleanShop.FIRST; !day.isAfter(CleanShop.LAST); day = day.plusDays(1)) {
      int joins = 2 + chance.count(2);
      int leaves = chance.below(2);
      members += joins - leaves;
      groups.row(day, "fan-group", members, joins, leaves, 40 + chance.below(30), chance.count(2));
      fees.row(day, "commission", 1500 + chance.below(200));
      if (day.getDayOfWeek() == DayOfWeek.WEDNESDAY) {
        sends(messages, day);
        session(sessions, day);
      }
      if (day.getDayOfMonth() == 28) {
        marks.row(day, "operations-month", "Plans done in time", 92);
        marks.row(day, "service-month", "Score of chats that were checked", 94);
      }
    }
    sheets.put("tmall/groups/days.csv", groups);
    sheets.put("tmall/messages/sends.csv", messages);
    sheets.put("tmall/live/sessions.csv", sessions);
    sheets.put("tmall/fees/days.csv", fees);
    sheets.put("tmall/marks/marks.csv", marks);
    sheets.put("tmall/platform/violations.csv", violations());
    sheets.put("tmall/platform/notices.csv", notices());
  }

  private void sends(Sheet messages, LocalDate day) {
    String[] segments = {"new-buyers", "members", "best", "sleepers"};
    String segment = segments[(int) (day.toEpochDay() / 7 % 4)];
    int delivered = 3000 + chance.below(500);
    int clicked = chance.of(delivered, 0.05);
    int orders = chance.of(delivered, 0.004);
    messages.row(
        "M" + sends++, day + " 10:30", "sms", "promotion", segment, delivered, clicked, orders, orders * 210,
        chance.of(delivered, 0.002), 150);
  }

  private void session(Sheet sessions, LocalDate day) {
    int viewers = chance.count(5200);
    int orders = chance.of(viewers, 0.03);
    sessions.row(
        "L" + day.toEpochDay(), "Sleep evening", "host", day + " 20:00:00", 90, viewers, viewers + 900,
        chance.of(viewers, 0.3), chance.of(viewers, 0.2), 60, orders, orders, orders * 160, orders * 6);
  }

  private static Sheet violations() {
    Sheet violations =
        new Sheet(
            "Violation ID", "Violation date", "Violation type", "Affected listing", "Points", "Respond by",
            "Action taken", "Responded at", "Closed at");
    LocalDate day = LocalDate.of(CleanShop.LAST.getYear() - 1, 9, 1);
    violations.row(
        "V1", day, "General violation", "681204354011", 0, day.plusDays(3) + " 18:00", "removed", day.plusDays(1) + " 10:00",
        day.plusDays(5) + " 10:00");
    return violations;
  }

  private static Sheet notices() {
    Sheet notices = new Sheet("Notice ID", "Published on", "Notice title", "Notice type", "Effective on");
    notices.row(
        "notice-shipping", CleanShop.LAST.minusDays(9), "Shipping rules", "rule", CleanShop.LAST.plusDays(21));
    return notices;
  }
}
