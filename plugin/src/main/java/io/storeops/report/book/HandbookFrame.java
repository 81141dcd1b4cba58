package io.storeops.report.book;

import io.storeops.document.Book;
import io.storeops.plan.Plan;
import io.storeops.plan.Sop;
import io.storeops.report.block.PlanTexts;
import io.storeops.result.RuleInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** What all sheets of the handbook share: their names, its words, ways to procedures. */
final class HandbookFrame {
  /** The list from which steps take their state. */
  static final String STATES = "list_states";

  private static final List<String> SHEETS =
      List.of(
          "cover",
          "roles",
          "raci",
          "permissions",
          "calendar",
          "rules",
          "metrics",
          "sops",
          "chapters");

  private final BookWords words;
  private final PlanTexts texts;
  private final List<RuleInfo> rules;
  private final List<Sop> sops;
  private final List<String> roles;
  private final Map<String, String> sheets = new LinkedHashMap<>();
  private final Map<String, String> roleSheets = new LinkedHashMap<>();

  /** The first row of each procedure on its sheet. */
  private final Map<String, Integer> sopRows = new LinkedHashMap<>();

  HandbookFrame(BookWords words, List<RuleInfo> rules, List<Sop> sops) {
    this.words = words;
    this.texts = new PlanTexts(words.plan(), words.words().language().tag());
    this.rules = rules;
    this.sops = sops;
    this.roles = roles(words.plan(), sops);
    SheetNames names = new SheetNames();
    SHEETS.forEach(key -> sheets.put(key, names.keep(say("sheet." + key))));
    roles.forEach(role -> roleSheets.put(role, names.fit(words.role(role))));
    int row = 0;
    for (Sop sop : sops) {
      sopRows.put(sop.id(), row);
      row += 1 + sop.steps().size();
    }
  }

  /** Those of the plan; without any those that keep procedures. */
  private static List<String> roles(Plan plan, List<Sop> sops) {
    List<String> planned = plan.roles().stream().map(Plan.Role::id).toList();
    return planned.isEmpty()
        ? List.copyOf(
            new TreeSet<>(sops.stream().map(Sop::owner).filter(o -> !o.isEmpty()).toList()))
        : planned;
  }

  BookWords words() {
    return words;
  }

  /** The plan's tables in the language of the workbook. */
  PlanTexts texts() {
    return texts;
  }

  List<RuleInfo> rules() {
    return rules;
  }

  List<Sop> sops() {
    return sops;
  }

  List<String> roles() {
    return roles;
  }

  /** The name of a sheet. */
  String sheet(String key) {
    return Objects.requireNonNull(sheets.get(key));
  }

  /** The name of a role's sheet. */
  String roleSheet(String role) {
    return Objects.requireNonNull(roleSheets.get(role));
  }

  String say(String key) {
    return words.say("handbook." + key);
  }

  Book.Field text(String key) {
    return new Book.Field(say(key), false, false);
  }

  /** The workbook's name, below that of the site where it has one. */
  String title() {
    String site = words.in(words.plan().site().title().byLanguage());
    return site.isEmpty() ? say("title") : site + " · " + say("title");
  }

  /** A procedure's name, which leads to its first row; nothing for none. */
  Book.Value procedure(String id) {
    return sops.stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .<Book.Value>map(
            s ->
                new Book.Jump(
                    title(s), sheet("sops"), "sops", Objects.requireNonNull(sopRows.get(s.id()))))
        .orElseGet(() -> new Book.Text(""));
  }

  String title(Sop sop) {
    return words.in(sop.title().byLanguage());
  }

  /** How soon a rule wants to be answered. */
  String days(RuleInfo rule) {
    return rule.dueDays() == 0 ? say("today") : words.say("handbook.inDays", rule.dueDays());
  }

  /** The limits that a rule holds figures against, one a line. */
  String limits(RuleInfo rule) {
    return String.join("\n", rule.limits().getOrDefault(words.words().language().tag(), List.of()));
  }
}
