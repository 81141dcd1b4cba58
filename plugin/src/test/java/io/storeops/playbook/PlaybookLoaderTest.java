package io.storeops.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.Severity;
import io.storeops.diag.TextSource;
import io.storeops.plan.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rules of users: what is read, and every mistake at its place. */
class PlaybookLoaderTest {

  @Test
  void settings_underAProfile_raiseOrLowerWhatNobodyFixed() throws IOException {
    Playbook playbook =
        Playbooks.of(
            Map.of("playbook/good.yaml", text("good.yaml")),
            List.of(Playbooks.stock()),
            Playbooks.plan(),
            new Problems());
    Rule rule = playbook.rule("own-stock").orElseThrow();
    assertEquals(List.of("lenient", "strict"), playbook.profiles());
    RuleSettings strict = playbook.in("strict").settings(rule, "north");
    assertEquals(Severity.ERROR, strict.taken(Severity.WARNING));
    assertEquals(Severity.NOTE, strict.taken(Severity.NOTE));
    RuleSettings lenient = playbook.in("lenient").settings(rule, "north");
    assertEquals(Severity.WARNING, lenient.taken(Severity.ERROR));
    assertEquals(
        Severity.NOTE, playbook.in("strict").settings(rule, "south").taken(Severity.WARNING));
  }

  @Test
  void rules_good_areRead() throws IOException {
    Problems problems = new Problems();
    Playbook playbook =
        Playbooks.of(
            Map.of("playbook/good.yaml", text("good.yaml")),
            List.of(Playbooks.stock()),
            Playbooks.plan(),
            problems);
    assertEquals("", print(problems));
    assertEquals(
        List.of("own-signal", "own-stock"), playbook.rules().stream().map(Rule::id).toList());
    Rule rule = playbook.rule("own-stock").orElseThrow();
    assertEquals(List.of("cover_days"), names(rule));
    assertEquals(
        new RuleSettings(
            false,
            Optional.empty(),
            Map.of("slack", BigDecimal.valueOf(2), "base_least", BigDecimal.valueOf(300)),
            "",
            "purchasing"),
        playbook.settings(rule, "north"));
    assertEquals(
        new RuleSettings(
            false,
            Optional.of(Severity.NOTE),
            Map.of("slack", BigDecimal.valueOf(5), "base_least", BigDecimal.valueOf(100)),
            "",
            "operations"),
        playbook.settings(rule, "south"));
    assertEquals(true, playbook.settings(playbook.rule("own-signal").orElseThrow(), "north").off());
    assertEquals(
        List.of(
            "[own-stock, north, , base_least, 300.0]",
            "[own-stock, north, , slack, 2.0]",
            "[own-stock, south, , base_least, 100.0]",
            "[own-stock, south, , slack, 5.0]"),
        playbook.parameterTable(List.of("south", "north")).rows().stream()
            .map(Arrays::toString)
            .toList());
    assertEquals(
        List.of(
            "[own-stock, , , base_least, 100.0]",
            "[own-stock, , , slack, 5.0]",
            "[own-stock, south, , base_least, 100.0]",
            "[own-stock, south, , slack, 5.0]"),
        playbook.parameterTable(List.of("south", "")).rows().stream()
            .map(Arrays::toString)
            .toList());
    assertEquals(
        List.of("[own-stock, purchasing, restock]", "[own-stock, operations, restock]"),
        playbook.tables(List.of("south", "north")).get(1).rows().stream()
            .map(Arrays::toString)
            .toList());
  }

  private static List<String> names(Rule rule) {
    return rule.judgement().shown().stream().map(c -> c.name()).toList();
  }

  @Test
  void rules_bad_haveEveryMistakeInPlace() throws IOException {
    Problems problems = new Problems();
    String good =
        """
        rules:
          - id: own-good
            over: stock
            subject: {kind: store}
            when: {warn: "cover_days < :slack"}
            parameters: {slack: {type: double, unit: days, default: 2, min: 0, max: 60}}
            owner: operations
            title: t
            message: m
        """;
    Plan.Waiver waiver =
        new Plan.Waiver(
            "own-goot",
            "",
            "",
            "known",
            "operations",
            LocalDate.of(2026, 12, 1),
            TextSource.of("plan/waivers.yaml"));
    Playbooks.of(
        Map.of("playbook/bad.yaml", text("bad.yaml"), "playbook/ok.yaml", good),
        List.of(Playbooks.stock()),
        Playbooks.plan(List.of(), List.of(), List.of(waiver)),
        problems);
    assertEquals(text("bad.txt").strip(), print(problems));
  }

  private static String print(Problems problems) {
    return problems.list().stream()
        .map(PlaybookLoaderTest::print)
        .collect(Collectors.joining("\n"));
  }

  private static String print(Problem p) {
    return p.source().place() + " " + p.code() + " " + p.message() + " → " + p.hint();
  }

  private static String text(String name) throws IOException {
    try (InputStream in = PlaybookLoaderTest.class.getResourceAsStream("/playbook/" + name)) {
      assertNotNull(in, name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
