package io.storeops.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.analysis.RelationCatalog;
import io.storeops.diag.Problem;
import io.storeops.diag.ProblemText;
import io.storeops.diag.Problems;
import io.storeops.diag.TextSource;
import io.storeops.facts.FactCatalog;
import io.storeops.plan.Plan;
import io.storeops.plan.Sop;
import io.storeops.plan.SopReader;
import io.storeops.playbook.Languages;
import io.storeops.playbook.Playbook;
import io.storeops.playbook.PlaybookLoader;
import io.storeops.playbook.Rule;
import io.storeops.templates.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every built-in procedure owes those who follow it. */
class SopPackTest {
  @TempDir Path folder;

  private final Templates templates = new Templates();
  private final Plan plan = CheckedShop.plan();
  private final Problems problems = new Problems();
  private final Playbook playbook = load(Path.of(""), List.of());
  private final List<Sop> sops = SopReader.read(templates, List.of(), "en", problems);

  private Playbook load(Path project, List<Path> own) {
    RelationCatalog relations =
        RelationCatalog.load(templates, FactCatalog.load(templates, plan), plan, problems);
    return PlaybookLoader.load(templates, project, own, relations, plan, problems);
  }

  private static Stream<Map<String, String>> texts(Sop sop) {
    return Stream.concat(
            Stream.of(sop.title(), sop.purpose()), sop.steps().stream().map(Sop.Step::what))
        .map(Plan.Text::byLanguage);
  }

  private static Set<String> named(Playbook playbook) {
    return playbook.rules().stream().map(r -> r.follow().sop()).collect(Collectors.toSet());
  }

  @Test
  void sops_builtIn_loadWithoutProblem_eachInItsFile() {
    assertEquals(List.of(), problems.list().stream().map(ProblemText::of).toList());
    assertEquals(
        templates.list("sops", ".yaml"),
        sops.stream().map(s -> "sops/" + s.id() + ".yaml").toList());
  }

  @Test
  void rules_andProcedures_belongTogether() {
    assertEquals(
        new TreeSet<>(sops.stream().map(Sop::id).toList()), new TreeSet<>(named(playbook)));
  }

  @Test
  void sops_areCompleteInEveryLanguage() {
    for (Sop sop : sops) {
      texts(sop)
          .forEach(
              text -> {
                assertEquals(Set.copyOf(Languages.ALL), text.keySet(), sop.id());
                text.forEach((l, t) -> assertTrue(!t.isBlank(), sop.id() + " " + l));
              });
    }
  }

  @Test
  void sops_sayNothingTwice() {
    for (String language : Languages.ALL) {
      Map<String, List<String>> places = new TreeMap<>();
      for (Sop sop : sops) {
        texts(sop)
            .forEach(
                text ->
                    places
                        .computeIfAbsent(text.get(language), t -> new ArrayList<>())
                        .add(sop.id()));
      }
      places.values().removeIf(ids -> ids.size() == 1);
      assertEquals(Map.of(), places, language);
    }
  }

  @Test
  void sops_haveStepsOfTheirRoles_amongThemTheOwner() {
    for (Sop sop : sops) {
      assertTrue(sop.steps().size() >= 4 && sop.steps().size() <= 8, sop.id());
      Set<String> roles = new TreeSet<>(sop.steps().stream().map(Sop.Step::role).toList());
      roles.add(sop.owner());
      assertEquals(roles, new TreeSet<>(sop.roles()), sop.id());
    }
  }

  @Test
  void sops_haveRolesThatInitWrites() {
    String team = templates.text("scaffold/full/team.yaml");
    for (Sop sop : sops) {
      for (String role : sop.roles()) {
        assertTrue(team.contains("- id: " + role) || team.contains("- {id: " + role), role);
      }
    }
  }

  @Test
  void ownRule_withUnknownProcedure_isWarnedAtItsPlace() throws IOException {
    Path file = Files.createDirectories(folder.resolve("playbook")).resolve("own.yaml");
    Rule like = playbook.rules().get(0);
    Files.writeString(
        file,
        """
        rules:
          - id: own-rule
            over: %s
            subject: {kind: store}
            when: {warn: "week is not null"}
            owner: operations
            sop: restok
            title: Own
            message: Own
        """
            .formatted(like.judgement().over()));
    load(folder, List.of(file));
    assertEquals(
        List.of(
            "playbook/own.yaml:7 WARNING R217 there is no SOP \"restok\""
                + " / did you mean \"restock\"?"),
        problems.list().stream()
            .filter(p -> p.code().equals("R217"))
            .map(SopPackTest::print)
            .toList());
  }

  private static String print(Problem problem) {
    return problem.source().file()
        + ":"
        + ((TextSource) problem.source()).line()
        + " "
        + problem.severity()
        + " "
        + problem.code()
        + " "
        + problem.message()
        + " / "
        + problem.hint();
  }
}
