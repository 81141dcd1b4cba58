package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same plan under several profiles. */
class ProfileRunTest {
  private static final Optional<LocalDate> TODAY = Optional.of(LocalDate.of(2026, 11, 15));

  @TempDir Path folder;

  /** An action is two days overdue (a warning), a decision without owner is not asked for. */
  private ShopProject project() throws IOException {
    return new ShopProject(folder)
        .with("plan/stores.yaml", ShopProject.ONE_STORE)
        .with(
            "plan/work.yaml",
            """
            actions: [{id: call, what: Call the supplier, due: 2026-11-13, status: open}]
            """)
        .with(
            "playbook/overrides.yaml",
            """
            overrides:
              - {rule: plan-action-overdue, profile: friday, off: true}
              - {rule: plan-action-overdue, profile: [audit, month-end], severity: note}
            """);
  }

  private List<String> findings(ShopProject project) throws IOException {
    return StreamSupport.stream(project.results().get("findings").spliterator(), false)
        .map(f -> f.get("rule").stringValue() + " " + f.get("severity").stringValue())
        .filter(f -> f.startsWith("plan-action-overdue"))
        .toList();
  }

  private List<String> under(String profile) throws IOException {
    ShopProject project = project();
    if (!profile.isEmpty()) {
      project.in(profile);
    }
    project.checkPlan(TODAY);
    return findings(project);
  }

  @Test
  void check_withoutProfile_takesRulesAsTheyAre() throws IOException {
    assertEquals(List.of("plan-action-overdue warning"), under(""));
  }

  @Test
  void check_strict_failsForAWarning() throws IOException {
    ShopProject project = project().in("strict");
    assertEquals(Outcome.Kind.RULE, project.checkPlan(TODAY).kind());
    assertEquals(List.of("plan-action-overdue error"), findings(project));
  }

  @Test
  void check_ofItsOwn_holdsItsOverridesAlone() throws IOException {
    assertEquals(List.of(), under("friday"));
    assertEquals(List.of("plan-action-overdue note"), under("month-end"));
  }

  @Test
  void check_unknownProfile_namesTheNearest() throws IOException {
    Outcome outcome = project().in("fridays").checkPlan(TODAY);
    assertEquals(Outcome.Kind.PLAN, outcome.kind());
    assertEquals("there is no profile \"fridays\"; did you mean \"friday\"?", outcome.message());
  }
}
