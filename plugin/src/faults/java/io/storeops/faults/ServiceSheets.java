package io.storeops.faults;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Service by day and agent, what buyers ask, cases after the sale and reviews. */
final class ServiceSheets {
  private static final List<String> AGENTS = List.of("agent-1", "agent-2", "agent-3");
  private static final String[][] TOPICS = {{"Shipping", "120", null}, {"Return", "90", null}};
  private static final String[][] REASONS = {
    {"does not fit"}, {"changed mind"}, {"colour differs"}
  };

  private final Chance chance;
  private int cases;
  private int reviews;

  ServiceSheets(long seed) {
    this.chance = new Chance(seed, "service");
  }

  void add(Map<String, Sheet> sheets) {
    Sheet service =
        new Sheet(
            "Date", "Service channel", "Conversations", "Pre-sale inquirers", "Inquirers who paid",
            "Answered in 3 minutes", "First response time", "Handed over", "Solved", "Satisfaction answers",
            "Satisfied", "Time to refund", "Refunds completed", "Disputes", "Refunded orders", "Paid orders");
    Sheet agents =
        new Sheet(
            "Date", "Agent", "Pre-sale inquirers", "Inquirers who paid", "Answered in 3 minutes",
            "Enquiry sales", "Satisfaction answers", "Satisfied", "Shift hours");
    Sheet topics = new Sheet("Week", "Topic", "Product ID", "Times asked");
    Sheet cases =
        new Sheet(
            "Case ID", "Opened", "Product ID", "Case type", "Reason", "Fault", "Responsible role",
            "Refund", "Compensation", "Loss", "Deadline", "First answered", "Closed", "Reopened", "Handled by",
            "Escalated at", "Escalated to", "Decided at", "Decided by", "Decided amount");
    Sheet daily =
        new Sheet("Date", "Product ID", "Product rating", "Reviews", "Negative reviews", "All reviews");
    Sheet single =
        new Sheet("Review ID", "Review date", "Product ID", "Stars", "Complaint", "Replied at");
    int[] all = new int[Goods.ALL.size()];
    for (LocalDate day = CleanShop.FIRST; !day.isAfter(CleanShop.LAST); day = day.plusDays(1)) {
      service(service, day);
      agents(agents, day);
      cases(cases, day);
      reviews(daily, single, day, all);
      if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
        for (String[] topic : TOPICS) {
          topics.row(
              day.minusDays(6) + "~" + day, topic[0], topic[2], chance.count(Integer.parseInt(topic[1])));
        }
      }
    }
    sheets.put("tmall/service/days.csv", service);
    sheets.put("tmall/service/agents.csv", agents);
    sheets.put("tmall/service/topics.csv", topics);
    sheets.put("tmall/service/cases.csv", cases);
    sheets.put("tmall/reviews/days.csv", daily);
    sheets.put("tmall/reviews/reviews.csv", single);
  }

  private void service(Sheet service, LocalDate day) {
    int asked = chance.count(190 * chance.demand(day));
    int answers = chance.of(asked, 0.4);
    service.row(
        day, "chat", asked, asked, chance.of(asked, 0.42), chance.of(asked, 0.96), 14, chance.of(asked, 0.03),
        chance.of(asked, 0.9), answers, chance.of(answers, 0.965), 12, 8, 0, 8, 190);
    int bot = chance.count(140 * chance.demand(day));
    service.row(
        day, "bot", bot, bot, chance.of(bot, 0.2), bot, 1, chance.of(bot, 0.12), chance.of(bot, 0.72), null, null,
        null, null, null, null, null);
  }

  private void agents(Sheet agents, LocalDate day) {
    for (String agent : AGENTS) {
      int asked = chance.count(60 * chance.demand(day));
      int answers = chance.of(asked, 0.4);
      int paid = chance.of(asked, 0.42);
      agents.row(
          day, agent, asked, paid, chance.of(asked, 0.96), paid * 210, answers, chance.of(answers, 0.965), 8);
    }
  }

  private void cases(Sheet sheet, LocalDate day) {
    int today = chance.count(4);
    for (int i = 0; i < today; i++) {
      String[] reason = REASONS[Math.min(chance.below(3), chance.below(3))];
      boolean open = !day.isBefore(CleanShop.LAST);
      boolean up = cases % 90 == 11;
      sheet.row(
          "C" + (10_000 + ++cases),
          day,
          sold(chance.below(1000)).id(),
          "refund",
          reason[0],
          cases % 160 == 7 ? "delay" : null,
          cases % 160 == 7 ? "warehouse" : null,
          120,
          0,
          chance.below(20),
          day.plusDays(3) + " 12:00",
          day + " 15:00",
          open ? null : day.plusDays(1) + " 10:00",
          0,
          AGENTS.get(cases % 3),
          up ? day + " 15:10" : null,
          up ? "service-lead" : null,
          day + (up ? " 16:00" : " 15:05"),
          up ? "service-lead" : "service",
          120);
    }
  }

  /** A thousand pieces are sold as the shop sells them. */
  private static Goods sold(int piece) {
    double all = Goods.ALL.stream().mapToDouble(g -> g.part() * g.rate()).sum();
    double left = piece / 1000.0 * all;
    for (Goods goods : Goods.ALL) {
      left -= goods.part() * goods.rate();
      if (left < 0) {
        return goods;
      }
    }
    return Goods.ALL.get(Goods.ALL.size() - 1);
  }

  private void reviews(Sheet daily, Sheet single, LocalDate day, int[] all) {
    for (int i = 0; i < all.length; i++) {
      String product = Goods.ALL.get(i).id();
      int today = chance.count(5);
      int bad = chance.of(today, 0.02);
      all[i] += today;
      daily.row(day, product, 4.85, today, bad, 900 + all[i]);
      for (int review = 0; review < today; review++) {
        boolean low = review < bad;
        single.row(
            "R" + (100_000 + reviews++),
            day,
            product,
            low ? 2 : 5,
            low ? "cause " + chance.below(9) : null,
            low ? day + " 20:00" : null);
      }
    }
  }
}
