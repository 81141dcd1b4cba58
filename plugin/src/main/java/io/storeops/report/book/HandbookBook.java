package io.storeops.report.book;

import io.storeops.document.Book;
import io.storeops.facts.Metric;
import io.storeops.facts.MetricCatalog;
import io.storeops.plan.Plan;
import io.storeops.plan.Sop;
import io.storeops.report.block.PlanTexts;
import io.storeops.report.block.RelationRows;
import io.storeops.result.RuleInfo;
import io.storeops.table.Row;
import io.storeops.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The handbook as a workbook in one language: who does what by which procedure, to print and to
 * tick off. Sheets without a row are left out, and every sheet can be reached from the cover.
 */
public final class HandbookBook {
  private static final String STATES = "list_states";
  private static final int LONGEST_NAME = 31;

  private final BookWords words;
  private final PlanTexts texts;
  private final RelationRows rows;
  private final List<RuleInfo> rules;
  private final List<Sop> sops;
  private final String week;
  private final List<String> roles;
  private final Map<String, String> sheets = new LinkedHashMap<>();
  private final Map<String, String> roleSheets = new LinkedHashMap<>();

  private final List<Line> chapters;

  /** The first row of each procedure on its sheet. */
  private final Map<String, Integer> sopRows = new LinkedHashMap<>();

  private HandbookBook(
      BookWords words,
      RelationRows rows,
      List<RuleInfo> rules,
      List<Sop> sops,
      List<Line> chapters,
      String week) {
    this.chapters = List.copyOf(chapters);
    this.words = words;
    this.texts = new PlanTexts(words.plan(), words.words().language().tag());
    this.rows = rows;
    this.rules = rules;
    this.sops = sops;
    this.week = week;
    for (String key : List.of("cover", "roles", "raci", "permissions", "calendar", "rules")) {
      sheets.put(key, words.say("handbook.sheet." + key));
    }
    sheets.put("metrics", words.say("handbook.sheet.metrics"));
    sheets.put("sops", words.say("handbook.sheet.sops"));
    sheets.put("chapters", words.say("handbook.sheet.chapters"));
    Set<String> taken = new LinkedHashSet<>();
    sheets.values().forEach(n -> taken.add(n.toLowerCase(Locale.ROOT)));
    int row = 0;
    for (Sop sop : sops) {
      sopRows.put(sop.id(), row);
      row += 1 + sop.steps().size();
    }
    this.roles = roles();
    roles.forEach(role -> roleSheets.put(role, sheetName(words.role(role), taken)));
  }

  /** A line of a chapter: a paragraph, an item of a list, a row of a table. */
  public record Line(String chapter, String section, String text) {}

  /**
   * Builds it.
   *
   * @param chapters all of them, line by line
   * @param week whose calendar it shows
   */
  public static Book build(
      String path,
      Plan plan,
      MetricCatalog metrics,
      Words words,
      RelationRows rows,
      List<RuleInfo> rules,
      List<Sop> sops,
      List<Line> chapters,
      String week) {
    return new HandbookBook(new BookWords(plan, metrics, words), rows, rules, sops, chapters, week)
        .book(path);
  }

  private Book book(String path) {
    List<Book.Sheet> ofRoles = new ArrayList<>();
    for (String role : roles) {
      Book.Sheet sheet = role(role, Objects.requireNonNull(roleSheets.get(role)));
      if (sheet.parts().size() > 1) {
        ofRoles.add(sheet);
      } else {
        roleSheets.remove(role); // nothing to say, and nothing leads there
      }
    }
    List<Book.Sheet> all = new ArrayList<>();
    add(all, "roles", roleList());
    all.addAll(ofRoles);
    add(all, "raci", raci());
    add(all, "permissions", permissions());
    add(all, "calendar", calendar());
    add(all, "rules", rules());
    add(all, "metrics", metrics());
    add(all, "sops", procedures());
    add(all, "chapters", chapters());
    all.add(0, cover(all));
    String site = words.in(words.plan().site().title().byLanguage());
    String title = words.say("handbook.title");
    return new Book(
        path,
        words.words().language().tag(),
        site.isEmpty() ? title : site + " · " + title,
        all,
        List.of(new Book.Choices(STATES, List.of(say("open"), say("done"), say("skipped")))));
  }

  private void add(List<Book.Sheet> all, String key, Book.Grid grid) {
    if (!grid.rows().isEmpty()) {
      String name = Objects.requireNonNull(sheets.get(key));
      all.add(new Book.Sheet(name, List.of(new Book.Heading(name, 1), grid)));
    }
  }

  private String say(String key) {
    return words.say("handbook." + key);
  }

  private Book.Field text(String key) {
    return new Book.Field(say(key), false, false);
  }

  /** Those of the plan; without any those that keep procedures. */
  private List<String> roles() {
    List<String> planned = words.plan().roles().stream().map(Plan.Role::id).toList();
    return planned.isEmpty()
        ? List.copyOf(
            new TreeSet<>(sops.stream().map(Sop::owner).filter(o -> !o.isEmpty()).toList()))
        : planned;
  }

  /** A name that Excel takes: no sign of its own, 31 characters, once. */
  private static String sheetName(String name, Set<String> taken) {
    String plain = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    String base = plain.isEmpty() ? "-" : plain;
    String found = cut(base, LONGEST_NAME);
    for (int i = 2; !taken.add(found.toLowerCase(Locale.ROOT)); i++) {
      String end = " " + i;
      found = cut(base, LONGEST_NAME - end.length()) + end;
    }
    return found;
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest).strip();
  }

  private Book.Sheet cover(List<Book.Sheet> all) {
    List<List<Book.Value>> lines = new ArrayList<>();
    for (Book.Sheet sheet : all) {
      long grids = sheet.parts().stream().filter(p -> p instanceof Book.Grid).count();
      int count =
          sheet.parts().stream()
              .filter(p -> p instanceof Book.Grid)
              .skip(Math.max(0, grids - 1))
              .mapToInt(p -> ((Book.Grid) p).rows().size())
              .sum();
      lines.add(
          List.of(
              new Book.Jump(sheet.name(), sheet.name()),
              new Book.Text(words.say("handbook.entries", count))));
    }
    String name = Objects.requireNonNull(sheets.get("cover"));
    String site = words.in(words.plan().site().title().byLanguage());
    return new Book.Sheet(
        name,
        List.of(
            new Book.Heading(site.isEmpty() ? say("title") : site + " · " + say("title"), 1),
            new Book.Heading(say("about"), 3),
            new Book.Heading(say("tick"), 3),
            new Book.Grid("contents", List.of(text("sheet"), text("holds")), lines)));
  }

  private Book.Value role(String id) {
    String sheet = roleSheets.get(id);
    return sheet == null ? new Book.Text(words.role(id)) : new Book.Jump(words.role(id), sheet);
  }

  private Book.Value procedure(String id) {
    return sops.stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .<Book.Value>map(
            s ->
                new Book.Jump(
                    title(s),
                    Objects.requireNonNull(sheets.get("sops")),
                    "sops",
                    Objects.requireNonNull(sopRows.get(s.id()))))
        .orElseGet(() -> new Book.Text(""));
  }

  private String title(Sop sop) {
    return words.in(sop.title().byLanguage());
  }

  private Book.Grid roleList() {
    List<List<Book.Value>> lines = new ArrayList<>();
    for (String role : roles) {
      Map<String, String> row =
          texts.rows("plan_role", "id", role).stream().findFirst().orElse(Map.of());
      lines.add(
          List.of(
              role(role),
              new Book.Text(named(row.getOrDefault("reports_to", ""))),
              new Book.Text(named(row.getOrDefault("deputy", ""))),
              new Book.Day(row.getOrDefault("review_by", "")),
              new Book.Text(String.join("\n", skills(role)))));
    }
    return new Book.Grid(
        "roles",
        List.of(text("role"), text("reportsTo"), text("deputy"), text("reviewBy"), text("skills")),
        lines);
  }

  private String named(String role) {
    return role.isEmpty() ? "" : words.role(role);
  }

  private List<String> skills(String role) {
    return texts.rows("plan_role_skill", "role", role).stream()
        .map(r -> texts.text("plan_role_skill", r, "value"))
        .toList();
  }

  /**
   * The tables of a role stand one above the other, so that their columns are as wide: a name, a
   * short word, a sentence, and what belongs to it. They say what a role answers for, which rules
   * call it, and its checklist with how far it is.
   */
  private Book.Sheet role(String role, String name) {
    List<Book.Part> parts = new ArrayList<>();
    parts.add(new Book.Heading(name, 1));
    String id = "r" + (roles.indexOf(role) + 1);
    Book.Grid checks = checklist(role, id);
    if (!checks.rows().isEmpty()) {
      parts.add(progress(id));
    }
    Book.Grid duties = duties(role, id);
    if (!duties.rows().isEmpty()) {
      parts.add(new Book.Heading(say("duties"), 2));
      parts.add(duties);
    }
    Book.Grid called = ofRole(role, id);
    if (!called.rows().isEmpty()) {
      parts.add(new Book.Heading(say("rulesOfRole"), 2));
      parts.add(called);
    }
    if (!checks.rows().isEmpty()) {
      parts.add(new Book.Heading(say("checklist"), 2));
      parts.add(checks);
    }
    return new Book.Sheet(name, parts, true);
  }

  private Book.Grid progress(String id) {
    return new Book.Grid(
        id + "_progress",
        List.of(text("progress"), new Book.Field(say("share"), true, true)),
        List.of(
            List.of(new Book.Text(say("done")), holding(id, say("done"))),
            List.of(new Book.Text(say("skipped")), holding(id, say("skipped")))));
  }

  private static Book.Value holding(String id, String word) {
    return new Book.Formula(new Book.Holding(id + "_checks", 3, word), Book.Format.SHARE, 2, "");
  }

  private Book.Grid duties(String role, String id) {
    List<List<Book.Value>> lines = new ArrayList<>();
    for (Map<String, String> duty : texts.rows("plan_role_duty", "role", role)) {
      lines.add(
          List.of(
              procedure(duty.getOrDefault("sop", "")),
              new Book.Text(say("every." + duty.getOrDefault("every", "day"))),
              new Book.Text(texts.text("plan_role_duty", duty, "what")),
              new Book.Text(
                  duty.getOrDefault("decides", "false").equals("true") ? say("alone") : "")));
    }
    return new Book.Grid(
        id + "_duties", List.of(text("sop"), text("every"), text("duty"), text("decides")), lines);
  }

  private Book.Grid checklist(String role, String id) {
    List<List<Book.Value>> lines = new ArrayList<>();
    for (Sop sop : sops) {
      int number = 0;
      for (Sop.Step step : sop.steps()) {
        number++;
        boolean anybody = step.role().isEmpty() && sop.roles().contains(role);
        if (step.role().equals(role) || anybody) {
          lines.add(
              List.of(
                  procedure(sop.id()),
                  new Book.Text(Integer.toString(number)),
                  new Book.Text(words.in(step.what().byLanguage())),
                  new Book.Choice(STATES, say("open")),
                  new Book.Blank(true),
                  new Book.Blank(false)));
        }
      }
    }
    return new Book.Grid(
        id + "_checks",
        List.of(
            text("sop"), text("step"), text("what"), text("state"), text("doneOn"), text("note")),
        lines);
  }

  private Book.Grid ofRole(String role, String id) {
    return new Book.Grid(
        id + "_rules",
        List.of(text("rule"), text("days"), text("remedy"), text("limits"), text("sop")),
        rules.stream()
            .filter(r -> r.owner().equals(role) && !r.off())
            .map(
                r ->
                    List.<Book.Value>of(
                        new Book.Text(words.in(r.titles())),
                        new Book.Text(days(r)),
                        new Book.Text(words.in(r.remedies())),
                        new Book.Text(limits(r)),
                        procedure(r.sop())))
            .toList());
  }

  private String days(RuleInfo rule) {
    return rule.dueDays() == 0 ? say("today") : words.say("handbook.inDays", rule.dueDays());
  }

  private String limits(RuleInfo rule) {
    return String.join("\n", rule.limits().getOrDefault(words.words().language().tag(), List.of()));
  }

  private Book.Grid raci() {
    List<List<Book.Value>> lines = new ArrayList<>();
    for (Map<String, String> task : texts.rows("plan_raci")) {
      List<Book.Value> line = new ArrayList<>();
      line.add(new Book.Text(texts.text("plan_raci", task, "task")));
      String id = task.getOrDefault("id", "");
      for (String role : roles) {
        StringBuilder letters = new StringBuilder();
        for (String kind : List.of("responsible", "consulted", "informed")) {
          if (isIn("plan_raci_" + kind, id, role)) {
            letters.append(kind.substring(0, 1).toUpperCase(Locale.ROOT));
          }
        }
        boolean answers = task.getOrDefault("accountable", "").equals(role);
        line.add(new Book.Text(answers ? "A" + letters : letters.toString()));
      }
      line.add(procedure(task.getOrDefault("sop", "")));
      lines.add(line);
    }
    List<Book.Field> fields = new ArrayList<>();
    fields.add(text("task"));
    roles.forEach(r -> fields.add(new Book.Field(words.role(r), false, false)));
    fields.add(text("sop"));
    return new Book.Grid("raci", fields, lines);
  }

  private boolean isIn(String table, String task, String role) {
    return texts.rows(table, "raci", task).stream()
        .anyMatch(r -> r.getOrDefault("value", "").equals(role));
  }

  private Book.Grid permissions() {
    List<Map<String, String>> granted = texts.rows("plan_permission");
    Set<String> functions = new TreeSet<>();
    granted.forEach(r -> functions.add(r.getOrDefault("function", "")));
    List<List<Book.Value>> lines = new ArrayList<>();
    for (String function : functions) {
      List<Book.Value> line = new ArrayList<>();
      line.add(new Book.Text(words.say("value.right_name." + function)));
      for (String role : roles) {
        List<String> levels =
            granted.stream()
                .filter(r -> r.getOrDefault("function", "").equals(function))
                .filter(r -> r.getOrDefault("role", "").equals(role))
                .map(this::level)
                .toList();
        line.add(new Book.Text(String.join("\n", levels)));
      }
      lines.add(line);
    }
    List<Book.Field> fields = new ArrayList<>();
    fields.add(text("function"));
    roles.forEach(r -> fields.add(new Book.Field(words.role(r), false, false)));
    return new Book.Grid("permissions", fields, lines);
  }

  private String level(Map<String, String> permission) {
    String level = say("level." + permission.getOrDefault("level", "read"));
    String platform = permission.getOrDefault("platform", "");
    return platform.isEmpty() ? level : platform + ": " + level;
  }

  private Book.Grid calendar() {
    RelationRows.Scoped whole =
        new RelationRows.Scoped(
            "",
            Stream.concat(Stream.of(""), words.plan().stores().stream().map(Plan.Store::id))
                .toList());
    List<List<Book.Value>> lines = new ArrayList<>();
    List<Row> dated = new ArrayList<>();
    if (!week.isEmpty()) {
      dated.addAll(rows.in("plan_date", whole, List.of(week), Optional.empty()));
    }
    dated.sort(
        java.util.Comparator.comparing((Row r) -> String.valueOf(r.value("date_from")))
            .thenComparing(r -> r.required("kind"))
            .thenComparing(r -> r.required("subject")));
    for (Row row : dated) {
      String kind = "value.kind." + row.required("kind");
      lines.add(
          List.of(
              day(row, "date_from"),
              day(row, "date_to"),
              new Book.Text(
                  words.words().messages().has(kind) ? words.say(kind) : row.required("kind")),
              new Book.Text(texts.text(Objects.toString(row.value("what"), ""))),
              role(Objects.toString(row.value("owner"), ""))));
    }
    return new Book.Grid(
        "calendar",
        List.of(text("from"), text("to"), text("kind"), text("what"), text("owner")),
        lines);
  }

  private static Book.Value day(Row row, String column) {
    return new Book.Day(Objects.toString(row.value(column), ""));
  }

  private Book.Grid rules() {
    return new Book.Grid(
        "rules",
        List.of(
            text("rule"),
            text("why"),
            text("remedy"),
            text("limits"),
            text("owner"),
            text("days"),
            text("sop"),
            text("id")),
        rules.stream()
            .filter(r -> !r.off())
            .map(
                r ->
                    List.<Book.Value>of(
                        new Book.Text(words.in(r.titles())),
                        new Book.Text(words.in(r.whys())),
                        new Book.Text(words.in(r.remedies())),
                        new Book.Text(limits(r)),
                        role(r.owner()),
                        new Book.Text(days(r)),
                        procedure(r.sop()),
                        new Book.Text(r.id())))
            .toList());
  }

  private Book.Grid metrics() {
    List<List<Book.Value>> lines = new ArrayList<>();
    for (Metric metric : words.metrics().list()) {
      lines.add(
          List.of(
              new Book.Text(words.in(metric.names().byLanguage())),
              new Book.Text(say("unit." + metric.unit().name().toLowerCase(Locale.ROOT))),
              new Book.Text(parts(metric)),
              new Book.Text(say("good." + metric.good().name().toLowerCase(Locale.ROOT))),
              new Book.Text(words.say("page.adds." + metric.overDays().how().id())),
              new Book.Text(metric.key())));
    }
    return new Book.Grid(
        "metrics",
        List.of(
            text("metric"), text("unit"), text("formula"), text("good"), text("adds"), text("id")),
        lines);
  }

  private String parts(Metric metric) {
    return metric
        .ratio()
        .map(
            r ->
                r.denominator().isEmpty()
                    ? sum(r.numerator())
                    : sum(r.numerator()) + " ÷ " + sum(r.denominator()))
        .orElse("");
  }

  private String sum(List<Metric.Part> parts) {
    StringBuilder text = new StringBuilder();
    for (Metric.Part part : parts) {
      if (!text.isEmpty() || part.sign() < 0) {
        text.append(part.sign() < 0 ? " − " : " + ");
      }
      text.append(words.metric(part.metric()));
    }
    return parts.size() > 1 ? "(" + text + ")" : text.toString();
  }

  private Book.Grid procedures() {
    List<List<Book.Value>> lines = new ArrayList<>();
    for (Sop sop : sops) {
      lines.add(
          List.of(
              new Book.Text(title(sop)),
              new Book.Text(""),
              role(sop.owner()),
              new Book.Text(words.in(sop.purpose().byLanguage()))));
      int number = 0;
      for (Sop.Step step : sop.steps()) {
        number++;
        lines.add(
            List.of(
                new Book.Text(title(sop)),
                new Book.Text(Integer.toString(number)),
                step.role().isEmpty() ? new Book.Text("") : role(step.role()),
                new Book.Text(words.in(step.what().byLanguage()))));
      }
    }
    return new Book.Grid(
        "sops", List.of(text("sop"), text("step"), text("role"), text("what")), lines);
  }

  private Book.Grid chapters() {
    List<List<Book.Value>> lines = new ArrayList<>();
    for (Line line : chapters) {
      lines.add(
          List.of(
              new Book.Text(line.chapter()),
              new Book.Text(line.section()),
              new Book.Text(line.text())));
    }
    return new Book.Grid(
        "chapters", List.of(text("chapter"), text("section"), text("what")), lines);
  }
}
