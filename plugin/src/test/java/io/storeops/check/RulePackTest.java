package io.storeops.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.diag.ProblemText;
import io.storeops.engine.DuckDbEngine;
import io.storeops.engine.Engine;
import io.storeops.engine.EngineSettings;
import io.storeops.playbook.Languages;
import io.storeops.playbook.Rule;
import io.storeops.playbook.RuleTestCase;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every built-in rule owes its users, and that the tests beside the rules hold. */
class RulePackTest {
  private static final Set<String> COVERED =
      Set.of(
          "A1", "A10", "A11", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "B1", "B10", "B11",
          "B12", "B13", "B14", "B15", "B16", "B17", "B18", "B19", "B2", "B20", "B3", "B4", "B5",
          "B6", "B7", "B8", "B9", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "D1", "D2",
          "D3", "D4", "E1", "E2", "E3", "E4", "E5", "E6", "E7", "F1", "F2", "F3", "F4", "F5", "F6",
          "F7", "F8", "G1", "G2", "G3", "G4", "G5", "G6", "H1", "H2", "H3", "H4", "H5", "H6", "H7",
          "H8", "I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8", "I9", "J1", "J2", "J3", "J4", "J5",
          "J6", "J7", "K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8", "L1", "L10", "L2", "L3", "L4",
          "L5", "L6", "L7", "L8", "L9", "M1", "M2", "M3", "M4", "M5", "M6", "M7", "N1", "N2", "N3",
          "N4", "P1", "P2");

  @TempDir Path folder;

  private final BuiltInPack pack = BuiltInPack.load();

  private String print() {
    return pack.problems().list().stream().map(ProblemText::of).collect(Collectors.joining("\n"));
  }

  @Test
  void rules_builtIn_loadWithoutProblem() {
    assertEquals("", print());
    assertTrue(pack.playbook().rules().size() >= 15, "" + pack.playbook().rules().size());
  }

  @Test
  void rules_builtIn_coverTheirRowsOfTheCatalogue() {
    Set<String> covered = new TreeSet<>();
    pack.playbook().rules().forEach(r -> covered.addAll(r.covers()));
    assertEquals(new TreeSet<>(COVERED), covered);
  }

  @Test
  void rules_builtIn_sayWhatTheyOwe() {
    for (Rule rule : pack.playbook().rules()) {
      assertTrue(rule.since().matches("\\d+\\.\\d+\\.\\d+"), rule.id() + " since");
      assertTrue(!rule.covers().isEmpty(), rule.id() + " covers");
      assertTrue(!rule.follow().owner().isEmpty(), rule.id() + " owner");
      assertTrue(!rule.follow().sop().isEmpty(), rule.id() + " sop");
      for (String language : Languages.ALL) {
        assertTrue(rule.texts().title().containsKey(language), rule.id() + " title " + language);
        assertTrue(rule.texts().message().containsKey(language), rule.id() + " message");
        assertTrue(rule.texts().remedy().containsKey(language), rule.id() + " remedy");
      }
    }
  }

  @Test
  void rules_builtIn_parametersHaveUnitsAndBounds() {
    for (Rule rule : pack.playbook().rules()) {
      rule.judgement()
          .parameters()
          .forEach(
              p -> {
                String name = rule.id() + " " + p.column().name();
                assertTrue(p.min().isPresent(), name + " has a least value");
                boolean base = p.column().name().equals("base_least");
                assertTrue(base || p.max().isPresent(), name + " has a largest value");
              });
    }
  }

  @Test
  void rules_builtIn_haveCasesThatFireAndCasesThatDoNot() {
    List<RuleTestCase> cases = pack.cases();
    for (Rule rule : pack.playbook().rules()) {
      List<RuleTestCase> own = cases.stream().filter(c -> c.rule().id().equals(rule.id())).toList();
      assertTrue(own.stream().anyMatch(RulePackTest::fires), rule.id() + " has no firing case");
      assertTrue(
          own.stream().anyMatch(c -> c.expected().isEmpty()), rule.id() + " has no quiet case");
    }
  }

  private static boolean fires(RuleTestCase test) {
    return test.expected().stream().anyMatch(e -> !e.endsWith("no-data"));
  }

  @Test
  void rules_builtIn_passTheirTests() {
    List<RuleTestCase> cases = pack.cases();
    try (Engine engine = DuckDbEngine.open(EngineSettings.of(2, folder.resolve("engine")))) {
      RuleTestRunner.run(engine, pack.relations(), pack.playbook(), cases, pack.problems());
    }
    assertEquals("", print());
  }
}
