package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code check} without data, from files to files. */
class PlanCheckTest {
  private static final Optional<LocalDate> TODAY = Optional.of(LocalDate.parse("2026-11-24"));
  private static final String PLAN =
      ShopProject.ONE_STORE
          + """
          roles: [{id: operations}]
          campaigns:
            - id: double-12
              name: "Double\\e[31m 12"
              owner: operations
              window: {from: 2026-12-10, to: 2026-12-12}
          """;

  @TempDir Path folder;

  private ShopProject shop() throws IOException {
    // an export that nobody could read: it must not be opened
    return new ShopProject(folder).with("plan/store.yaml", PLAN).with("data/sales.xlsx", "no zip");
  }

  @Test
  void check_planAlone_printsFindingsAtTheirPlaces() throws IOException {
    Outcome outcome = shop().checkPlan(TODAY);
    assertEquals(List.of(), outcome.problems());
    assertTrue(
        outcome.findings().stream()
            .map(PrintedFinding::text)
            .anyMatch(
                t ->
                    t.startsWith(
                        "plan/store.yaml:10:5: warning [plan-campaign-without-items]"
                            + " Double [31m 12 (2026-12-10 to 2026-12-12) names no item")),
        outcome.findings().toString());
    assertTrue(outcome.message().contains("as of 2026-11-24 (2026-W48), plan alone"));
    assertEquals(Outcome.Kind.PASSED, outcome.kind());
  }

  @Test
  void check_planAlone_writesAReportOfItsSchema() throws IOException {
    ShopProject shop = shop();
    shop.checkPlan(TODAY);
    JsonNode report = shop.results();
    assertEquals(List.of(), ReportSchema.mistakes(report));
    assertEquals("skip", report.get("run").get("data").asString());
    assertEquals("2026-W48", report.get("week").get("id").asString());
    assertFalse(report.get("week").get("complete").asBoolean());
    assertTrue(
        Files.readString(shop.output().resolve("ci/summary.md")).contains("plan/store.yaml:10:5"));
    assertFalse(Files.exists(shop.output().resolve("site")));
  }

  @Test
  void check_nobodyKnowsToday_saysSo() throws IOException {
    Outcome outcome = shop().checkPlan(Optional.empty());
    assertTrue(outcome.message().contains("in 2026-W50, plan alone; nobody knows today"));
    assertEquals(List.of(), ReportSchema.mistakes(new ShopProject(folder).results()));
  }

  @Test
  void check_planWithAMistake_stops() throws IOException {
    ShopProject shop = shop().with("plan/goals.yaml", "goals: [{id: x}]");
    assertEquals(Outcome.Kind.PLAN, shop.checkPlan(TODAY).kind());
    assertEquals(List.of(), ReportSchema.mistakes(shop.results()));
  }
}
