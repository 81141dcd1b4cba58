package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.diag.Problems;
import io.storeops.plan.Plan;
import io.storeops.plan.PlanLoader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which run a festival, an event or a campaign is compared with. */
class EventRunsTest {

  private static Plan plan(String yaml) {
    Problems problems = new Problems();
    String text = "stores: [{id: a, currency: CNY}]\n" + yaml;
    Plan plan = PlanLoader.load(Map.of("plan/plan.yaml", text), problems).orElseThrow();
    problems.throwIfErrors();
    return plan;
  }

  private static String before(Plan plan, String event, String run) {
    EventRuns runs = new EventRuns(plan);
    List<String> found =
        runs.all().stream()
            .filter(r -> r.event().equals(event) && r.run().equals(run))
            .map(
                r ->
                    runs.before(r)
                        .map(b -> String.join(" ", b.matched(), b.event(), b.run(), "" + b.from()))
                        .orElse("none"))
            .toList();
    assertEquals(1, found.size(), event + " " + run);
    return found.get(0);
  }

  @Test
  void festival_thatFollowsTheMoon_isComparedWithItsDayOfLastYear() {
    Plan plan = plan("calendar: {festivals: [cn, international]}\n");
    assertEquals(
        "festival spring-festival 2025 2025-01-28", before(plan, "spring-festival", "2026"));
    assertEquals("festival 618 2025 2025-06-01", before(plan, "618", "2026"));
    assertEquals("festival double-11 2025 2025-11-11", before(plan, "double-11", "2026"));
    assertEquals("festival black-friday 2025 2025-11-28", before(plan, "black-friday", "2026"));
    assertEquals("none", before(plan, "spring-festival", "2014"), "the table begins there");
  }

  @Test
  void festival_ofTwoCalendars_isOne() {
    Plan plan = plan("calendar: {festivals: [jp, cn, international]}\n");
    assertEquals("festival black-friday 2025 2025-11-28", before(plan, "black-friday", "2026"));
  }

  @Test
  void event_ofOurOwn_isComparedWithWhatThePlanNames() {
    Plan plan =
        plan(
            """
            calendar:
              festivals: [cn]
              events:
                - {id: prime-25, from: 2025-07-08, to: 2025-07-11}
                - {id: prime-26, from: 2026-06-23, to: 2026-06-26, compareWith: prime-25}
                - {id: fair, from: 2026-11-08, to: 2026-11-12, compareWith: double-11}
            """);
    assertEquals("named prime-25 2025 2025-07-08", before(plan, "prime-26", "2026"));
    assertEquals("named double-11 2025 2025-11-11", before(plan, "fair", "2026"));
    assertEquals("none", before(plan, "prime-25", "2025"));
  }

  @Test
  void campaign_namedByThePlan_winsOverTheSameFestival() {
    Plan plan =
        plan(
            """
            calendar: {festivals: [cn]}
            campaigns:
              - {id: cny-26, festival: spring-festival, compareWith: trial, window: {from: 2026-02-06, to: 2026-02-14}}
              - {id: cny-25, festival: spring-festival, window: {from: 2025-01-18, to: 2025-01-26}}
              - {id: trial, window: {from: 2025-12-01, to: 2025-12-03}}
            """);
    assertEquals("named trial 2025 2025-12-01", before(plan, "cny-26", "2026"));
  }

  @Test
  void campaign_ofAFestival_isComparedWithItsCampaignAYearBefore() {
    Plan plan =
        plan(
            """
            calendar: {festivals: [cn]}
            campaigns:
              - {id: cny-26, festival: spring-festival, window: {from: 2026-02-06, to: 2026-02-14}}
              - {id: cny-26-late, festival: spring-festival, window: {from: 2026-02-20, to: 2026-02-22}}
              - {id: cny-25, festival: spring-festival, window: {from: 2025-01-18, to: 2025-01-26}}
              - {id: same-kind, window: {from: 2025-02-06, to: 2025-02-08}}
            """);
    assertEquals("campaign cny-25 2025 2025-01-18", before(plan, "cny-26", "2026"));
  }

  @Test
  void campaign_ofAFestivalWithoutAnEarlierOne_isComparedWithTheSameDaysAroundIt() {
    Plan plan =
        plan(
            """
            calendar: {festivals: [cn]}
            campaigns:
              - {id: cny-26, festival: spring-festival, window: {from: 2026-02-06, to: 2026-02-14}}
              - {id: same-kind, window: {from: 2025-02-06, to: 2025-02-08}}
            """);
    // ten days before 2026-02-16, as ten days before 2025-01-28
    assertEquals("festival spring-festival 2025 2025-01-18", before(plan, "cny-26", "2026"));
  }

  @Test
  void campaign_ofNoFestival_isComparedWithOneOfItsKindAboutAYearBefore() {
    Plan plan =
        plan(
            """
            campaigns:
              - {id: members-26, kind: member, window: {from: 2026-09-10, to: 2026-09-12}}
              - {id: members-25, kind: member, window: {from: 2025-09-01, to: 2025-09-03}}
              - {id: flash-25, kind: flash, window: {from: 2025-09-10, to: 2025-09-12}}
              - {id: members-spring, kind: member, window: {from: 2026-03-10, to: 2026-03-12}}
              - {id: clearing, kind: clearance, window: {from: 2026-09-10, to: 2026-09-12}}
            """);
    assertEquals("kind members-25 2025 2025-09-01", before(plan, "members-26", "2026"));
    assertEquals("none", before(plan, "members-spring", "2026"), "half a year is not a year");
    assertEquals("none", before(plan, "clearing", "2026"));
  }
}
