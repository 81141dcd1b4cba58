package io.storeops.faults;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Accounts of the team and what they do, whose customers are whose, checked chats, and campaigns to enter. */
final class TeamSheets {
  private static final List<String> AGENTS = List.of("agent-1", "agent-2", "agent-3");
  private static final List<String> CHECKS = List.of("greets", "asks-need", "no-outside-contact");

  /** Those who spend most, four times as many as must be looked after. */
  private static final double LOOKED_AFTER = 0.2;

  void add(Map<String, Sheet> sheets) {
    sheets.put("tmall/team/accounts.csv", accounts());
    sheets.put("tmall/team/acts.csv", acts());
    sheets.put("tmall/team/customers.csv", customers(sheets.get("tmall/orders/lines.csv")));
    sheets.put("tmall/service/samples.csv", samples());
    sheets.put("tmall/platform/campaigns.csv", campaigns());
  }

  private static Sheet accounts() {
    Sheet accounts =
        new Sheet(
            "Date", "Sub-account", "Employee ID", "Account role", "Permissions", "Approved by", "Opened on", "Closed on",
            "Last used");
    for (LocalDate day = CleanShop.LAST.minusDays(84); !day.isAfter(CleanShop.LAST); day = day.plusDays(7)) {
      accounts.row(day, "account-p1", "p1", "manager", "price", "manager", "2024-05-26", null, day);
      accounts.row(day, "account-p2", "p2", "operations", "price, promotion, page", "manager", "2025-03-22", null, day);
      accounts.row(day, "account-p4", "p4", "service-lead", "refund", "manager", "2024-12-12", null, day);
      accounts.row(day, "account-p5", "p5", "service", "order, customer", "service-lead", "2026-01-12", null, day);
    }
    return accounts;
  }

  private static Sheet acts() {
    Sheet acts = new Sheet("Operated at", "Sub-account", "Operation", "Objects changed");
    for (LocalDate day = CleanShop.FIRST; !day.isAfter(CleanShop.LAST); day = day.plusDays(7)) {
      acts.row(day + " 10:00", "account-p2", "Price change", 1);
      acts.row(day + " 14:00", "account-p2", "Item edit", 1);
      acts.row(day + " 15:00", "account-p5", "Order note", 30);
    }
    return acts;
  }

  private static Sheet customers(Sheet lines) {
    int buyer = lines.column("买家会员名");
    int paid = lines.column("买家实际支付金额");
    Map<String, Double> amounts = new HashMap<>();
    lines.rows().forEach(r -> amounts.merge(r.get(buyer), Double.valueOf(r.get(paid)), Double::sum));
    List<String> best =
        amounts.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
            .limit((long) Math.ceil(LOOKED_AFTER * amounts.size()))
            .map(Map.Entry::getKey)
            .toList();
    Sheet customers = new Sheet("Date", "Customer ID", "Assigned agent", "Assigned on", "Last contact");
    for (int i = 0; i < best.size(); i++) {
      customers.row(
          CleanShop.LAST,
          best.get(i),
          AGENTS.get(i % 3),
          LocalDate.of(2026, 1 + i / 3 % 2, 5),
          CleanShop.LAST.minusDays(1 + i % 50));
    }
    return customers;
  }

  /** Six of each agent, check and week; one in twenty-four does not ask for the need. */
  private static Sheet samples() {
    Sheet samples = new Sheet("Sampled on", "Agent", "QA check", "QA result");
    int week = 0;
    for (LocalDate day = CleanShop.FIRST; !day.isAfter(CleanShop.LAST); day = day.plusDays(7)) {
      week++;
      for (String agent : AGENTS) {
        for (String check : CHECKS) {
          for (int i = 0; i < 6; i++) {
            boolean missed = check.equals("asks-need") && week % 4 == 0 && i == 0;
            samples.row(day.plusDays(i), agent, check, missed ? "Fail" : "Pass");
          }
        }
      }
    }
    return samples;
  }

  /** One to decide upon in three weeks, one that is not for this shop, and one that is over. */
  private static Sheet campaigns() {
    Sheet campaigns =
        new Sheet(
            "Platform campaign", "Entries from", "Entry deadline", "Campaign start", "Campaign end", "Eligible", "Conditions");
    LocalDate last = CleanShop.LAST;
    campaigns.row(
        "Home days", last.minusDays(6), last.plusDays(21), last.plusDays(40), last.plusDays(43), "Yes", "Rating 4.7");
    campaigns.row(
        "Toy days", last.minusDays(6), last.plusDays(1), last.plusDays(20), last.plusDays(23), "No", "Toys only");
    campaigns.row(
        "Spring days", last.minusDays(60), last.minusDays(40), last.minusDays(30), last.minusDays(27), "Yes", "Rating 4.7");
    return campaigns;
  }
}
