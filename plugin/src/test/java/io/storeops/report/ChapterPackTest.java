package io.storeops.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.analysis.RelationCatalog;
import io.storeops.analysis.Shop;
import io.storeops.diag.ProblemText;
import io.storeops.diag.Problems;
import io.storeops.document.Flow;
import io.storeops.document.Passage;
import io.storeops.document.Phrase;
import io.storeops.facts.FactCatalog;
import io.storeops.markdown.Brace;
import io.storeops.markdown.Fence;
import io.storeops.markdown.MarkdownHost;
import io.storeops.markdown.MarkdownText;
import io.storeops.markdown.Piece;
import io.storeops.plan.Plan;
import io.storeops.plan.SopReader;
import io.storeops.playbook.Playbook;
import io.storeops.playbook.PlaybookLoader;
import io.storeops.playbook.Rule;
import io.storeops.templates.Templates;
import io.storeops.text.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every built-in chapter of the handbook owes those who work by it. */
class ChapterPackTest {
  private static final List<String> LANGUAGES = Language.all().stream().map(Language::tag).toList();

  /** Rows of the catalogue by letter. */
  private static final Map<String, Integer> ROWS =
      Map.ofEntries(
          Map.entry("A", 11),
          Map.entry("B", 20),
          Map.entry("C", 9),
          Map.entry("D", 4),
          Map.entry("E", 7),
          Map.entry("F", 8),
          Map.entry("G", 6),
          Map.entry("H", 8),
          Map.entry("I", 9),
          Map.entry("J", 7),
          Map.entry("K", 8),
          Map.entry("L", 10),
          Map.entry("M", 7),
          Map.entry("N", 4),
          Map.entry("P", 2));

  private final Templates templates = new Templates();
  private final Problems problems = new Problems();
  private final List<Chapter> chapters = load();

  private List<Chapter> load() {
    Plan plan = new Shop().store("a", "CNY").plan();
    FactCatalog facts = FactCatalog.load(templates, plan);
    RelationCatalog relations = RelationCatalog.load(templates, facts, plan, problems);
    Playbook playbook =
        PlaybookLoader.load(templates, Path.of(""), List.of(), relations, plan, problems);
    Chapters builtIn = Chapters.builtIn(templates, LANGUAGES, problems);
    TextIds ids =
        TextIds.of(
            plan,
            facts,
            playbook.rules().stream().map(Rule::id).toList(),
            SopReader.ids(templates, List.of()),
            builtIn.ids(templates));
    List<PageDefinition> pages =
        PageDefinitions.load(templates, Path.of(""), List.of(), relations, problems);
    return builtIn.checked(templates, relations, pages, ids, problems);
  }

  private static Set<String> files(Templates templates) {
    return templates.list(Chapters.FOLDER, ".md").stream()
        .map(p -> p.substring(p.lastIndexOf('/') + 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static MarkdownText text(Chapter chapter, String language) {
    return Objects.requireNonNull(chapter.text().byLanguage().get(language), chapter.id()).text();
  }

  private static List<Passage> passages(Chapter chapter, String language) {
    return text(chapter, language).pieces(Anything.HOST).stream()
        .filter(p -> p instanceof Piece.Prose)
        .flatMap(p -> ((Piece.Prose) p).passages().stream())
        .toList();
  }

  private static String words(Chapter chapter, String language) {
    return Passage.plain(passages(chapter, language));
  }

  /** What a text is built of: kinds of passages with their sizes, and where its links lead. */
  private static List<String> shape(Chapter chapter, String language) {
    List<String> shape = new ArrayList<>();
    for (Passage passage : passages(chapter, language)) {
      if (passage instanceof Passage.Heading h) {
        shape.add("h" + h.level());
      } else if (passage instanceof Passage.Listing l) {
        shape.add(
            (l.ordered() ? "steps " : "list ")
                + l.items().stream().map(i -> i.task().name()).toList());
      } else if (passage instanceof Passage.Grid g) {
        shape.add("table " + g.heads().size() + " x " + g.rows().size());
      } else if (passage instanceof Passage.Course c) {
        shape.addAll(c.flow().steps().stream().map(ChapterPackTest::shape).toList());
      } else {
        shape.add(passage.kind());
      }
    }
    return shape;
  }

  /** Who does a step, and who comes after each answer where. */
  private static String shape(Flow.Step step) {
    return step.role()
        + step.ways().stream()
            .map(w -> w.steps().stream().map(Flow.Step::role).toList() + " to " + w.next())
            .toList();
  }

  private static List<String> targets(Chapter chapter, String language) {
    Matcher links =
        Pattern.compile("\\]\\(([a-z]+:[^)]+)\\)").matcher(text(chapter, language).file().text());
    return links.results().map(r -> r.group(1)).sorted().toList();
  }

  @Test
  void chapters_sayWhenTheyWereLookedAt_andAreNeverLate() {
    for (Chapter chapter : chapters) {
      assertTrue(chapter.about().builtIn(), chapter.id());
      assertNotNull(chapter.about().review().reviewed(), chapter.id());
      assertEquals(0, chapter.about().review().lateOn(LocalDate.MAX), chapter.id());
    }
  }

  @Test
  void chapters_builtIn_loadWithoutProblem_oneForEachLetter() {
    assertEquals(List.of(), problems.list().stream().map(ProblemText::of).toList());
    assertEquals(
        new TreeSet<>(ROWS.keySet()),
        chapters.stream()
            .map(c -> c.id().substring(0, 1).toUpperCase(java.util.Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new)));
    assertEquals(ROWS.size(), chapters.size());
  }

  @Test
  void chapters_haveAFileInEveryLanguage() {
    Set<String> expected = new TreeSet<>();
    chapters.forEach(c -> LANGUAGES.forEach(l -> expected.add(c.id() + "." + l + ".md")));
    assertEquals(expected, files(templates));
  }

  @Test
  void chapters_haveTheSameShapeInEveryLanguage() {
    for (Chapter chapter : chapters) {
      for (String language : LANGUAGES) {
        assertEquals(shape(chapter, "en"), shape(chapter, language), chapter.id() + language);
        assertEquals(targets(chapter, "en"), targets(chapter, language), chapter.id() + language);
        assertEquals(
            chapter.about().questions().getOrDefault("en", List.of()).size(),
            chapter.about().questions().getOrDefault(language, List.of()).size(),
            chapter.id() + language);
      }
    }
  }

  @Test
  void chapters_nameEachRowOfTheirLetter() {
    for (Chapter chapter : chapters) {
      String letter = chapter.id().substring(0, 1).toUpperCase(java.util.Locale.ROOT);
      for (String language : LANGUAGES) {
        String words = words(chapter, language);
        for (int row = 1; row <= ROWS.getOrDefault(letter, 0); row++) {
          assertTrue(
              Pattern.compile("\\b" + letter + row + "(?![0-9])").matcher(words).find()
                  || words.contains(letter + row + " "),
              chapter.id() + " " + language + " does not name " + letter + row);
        }
      }
    }
  }

  @Test
  void chapters_haveNoEmptySection() {
    for (Chapter chapter : chapters) {
      for (String language : LANGUAGES) {
        List<Passage> passages = passages(chapter, language);
        for (int i = 0; i < passages.size(); i++) {
          boolean bare =
              passages.get(i) instanceof Passage.Heading
                  && (i + 1 == passages.size() || passages.get(i + 1) instanceof Passage.Heading);
          assertTrue(!bare, chapter.id() + " " + language + " " + passages.get(i));
        }
        assertTrue(passages.size() >= 10, chapter.id() + " " + language);
      }
    }
  }

  @Test
  void chapters_shareNoParagraph() {
    for (String language : LANGUAGES) {
      Map<String, List<String>> places = new TreeMap<>();
      for (Chapter chapter : chapters) {
        String text = text(chapter, language).file().text();
        text.lines()
            .map(String::strip)
            .filter(l -> !l.isEmpty() && !l.matches("[#|\\-`].*|(owner|version|reviewed):.*"))
            .forEach(l -> places.computeIfAbsent(l, t -> new ArrayList<>()).add(chapter.id()));
      }
      places.values().removeIf(ids -> ids.size() == 1);
      assertEquals(Map.of(), places, language);
    }
  }

  @Test
  void chapters_nameRolesRulesProceduresAndFigures() {
    for (Chapter chapter : chapters) {
      for (String kind : List.of("role", "rule", "sop", "metric")) {
        assertTrue(
            !chapter.about().named().getOrDefault(kind, Set.of()).isEmpty(),
            chapter.id() + " names no " + kind);
      }
    }
    assertEquals(
        facts(),
        chapters.stream()
            .flatMap(c -> c.about().named().getOrDefault("form", Set.of()).stream())
            .collect(Collectors.toCollection(TreeSet::new)),
        "every form is told of somewhere");
  }

  private Set<String> facts() {
    Plan plan = new Shop().store("a", "CNY").plan();
    return TextIds.forms(FactCatalog.load(templates, plan)).stream()
        .map(d -> d.id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void roles_ofBuiltInTexts_areThoseThatInitWrites() {
    String team = templates.text("scaffold/full/team.yaml");
    for (String role : TextIds.ROLES) {
      assertTrue(team.contains("- id: " + role) || team.contains("- {id: " + role), role);
    }
  }

  /** Takes each link and brace as it stands. */
  private enum Anything implements MarkdownHost {
    HOST;

    @Override
    public Optional<Target> link(String destination, int offset) {
      return Optional.of(new Target("", destination));
    }

    @Override
    public Optional<String> picture(String destination, int offset) {
      return Optional.empty();
    }

    @Override
    public List<Phrase> inline(Brace brace) {
      return List.of();
    }

    @Override
    public boolean shows(Fence fence) {
      return true;
    }

    @Override
    public void problem(String code, int offset, String message, String hint) {
      throw new AssertionError(message);
    }
  }
}
