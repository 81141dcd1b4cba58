package io.storeops.playbook;

import io.storeops.analysis.Relation;
import io.storeops.analysis.RelationCatalog;
import io.storeops.diag.NearestName;
import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.plan.Plan;
import io.storeops.plan.SopReader;
import io.storeops.templates.Templates;
import io.storeops.yaml.ToolComments;
import io.storeops.yaml.ToolComments.ToolComment;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the built-in rules and those of a project, with overrides. */
public final class PlaybookLoader {
  static final String FOLDER = "playbooks";
  static final String PRESETS = "presets";
  static final String SEASONS = "seasons";
  static final String TESTS = ".tests.yaml";
  private static final List<String> KEYS = List.of("rules", "overrides");

  private final RuleContext context;
  private final Map<String, Rule> rules = new TreeMap<>();
  private final List<RuleOverride> overrides = new ArrayList<>();
  private final Set<String> ids = new TreeSet<>();
  private final Set<String> sops = new TreeSet<>();

  private PlaybookLoader(RuleContext context) {
    this.context = context;
  }

  /** The playbook of a project whose plan holds no rules. */
  public static Playbook load(
      Templates templates,
      Path projectDir,
      List<Path> ownFiles,
      RelationCatalog relations,
      Plan plan,
      Problems problems) {
    return load(templates, projectDir, ownFiles, List.of(), relations, plan, problems);
  }

  /**
   * The playbook of a project. What is wrong is filed; the rest is usable.
   *
   * @param ownFiles YAML files of the project's playbook folder; files of tests are left out
   * @param planFiles the plan's files, in which rules, overrides and comments to rules may stand
   */
  public static Playbook load(
      Templates templates,
      Path projectDir,
      List<Path> ownFiles,
      List<YamlMap> planFiles,
      RelationCatalog relations,
      Plan plan,
      Problems problems) {
    PlaybookLoader loader = new PlaybookLoader(RuleContext.of(relations.list(), plan, problems));
    loader.builtIn(templates);
    loader.presets(templates);
    loader.sops.addAll(SopReader.ids(templates, planFiles));
    List<YamlMap> files = new ArrayList<>();
    ownFiles.stream()
        .filter(f -> !f.getFileName().toString().endsWith(TESTS))
        .sorted()
        .forEach(f -> YamlReader.read(projectDir, f, problems).ifPresent(files::add));
    files.forEach(file -> file.allow(KEYS));
    planFiles.stream().filter(f -> KEYS.stream().anyMatch(f::has)).forEach(files::add);
    return loader.finish(
        files, planFiles.stream().flatMap(f -> ToolComments.of(f).stream()).toList());
  }

  /** Of texts by file name, without built-in rules. */
  static Playbook of(
      Map<String, String> files, Collection<Relation> relations, Plan plan, Problems problems) {
    PlaybookLoader loader = new PlaybookLoader(RuleContext.of(relations, plan, problems));
    List<YamlMap> maps = new ArrayList<>();
    new TreeMap<>(files)
        .forEach((f, text) -> YamlReader.read(f, text, problems).ifPresent(maps::add));
    maps.forEach(map -> map.allow(KEYS));
    return loader.finish(maps, List.of());
  }

  private void builtIn(Templates templates) {
    for (String path : templates.list(FOLDER, ".yaml")) {
      if (!path.endsWith(TESTS)) {
        YamlReader.read(path, templates.text(path), context.problems())
            .ifPresent(file -> rules(file, true));
      }
    }
  }

  /**
   * What is usual in seasons, then what the platforms of the plan's shops ask, before anything that
   * planners change.
   */
  private void presets(Templates templates) {
    ChangeReader changes = new ChangeReader(context, rules);
    preset(templates, SEASONS, List.of(), changes);
    Map<String, List<String>> platforms = new TreeMap<>();
    for (Plan.Store store : context.plan().stores()) {
      platforms.computeIfAbsent(store.platform(), p -> new ArrayList<>()).add(store.id());
    }
    platforms.forEach((platform, stores) -> preset(templates, platform, stores, changes));
  }

  private void preset(Templates templates, String name, List<String> stores, ChangeReader changes) {
    String path = PRESETS + "/" + name + ".yaml";
    if (templates.has(path)) {
      YamlReader.read(path, templates.text(path), context.problems())
          .ifPresent(
              file ->
                  file.maps("presets")
                      .forEach(p -> changes.preset(p, stores).ifPresent(overrides::add)));
    }
  }

  /** Rules of all files first: an override may stand before the rule that it changes. */
  private Playbook finish(List<YamlMap> files, List<ToolComment> comments) {
    Set<String> reserved = reserved();
    for (YamlMap file : files) {
      file.maps("rules").forEach(r -> checkOwnId(r, reserved));
      file.maps("rules").forEach(this::checkSop);
      rules(file, false);
    }
    ChangeReader changes = new ChangeReader(context, rules);
    for (YamlMap file : files) {
      file.maps("overrides").forEach(o -> changes.override(o).ifPresent(overrides::add));
    }
    changes.checkWaivers();
    IgnoreReader ignores = new IgnoreReader(rules.keySet(), context.problems());
    List<IgnoreComment> read = comments.stream().flatMap(c -> ignores.read(c).stream()).toList();
    return new Playbook(rules.values(), overrides, read, context.plan().calendar(), "");
  }

  private void rules(YamlMap file, boolean isBuiltIn) {
    for (YamlMap map : file.maps("rules")) {
      String id = map.text("id", "");
      if (!ids.add(id)) {
        map.valueProblem("id", "R202", "the rule \"" + id + "\" exists twice", "rename one");
      } else {
        new RuleReader(context, map, isBuiltIn).read().ifPresent(r -> rules.put(id, r));
      }
    }
  }

  /** First words of the built-in ids: later versions may add rules that start with them. */
  private Set<String> reserved() {
    Set<String> words = new TreeSet<>();
    rules.keySet().forEach(id -> words.add(id.substring(0, (id + "-").indexOf('-'))));
    return words;
  }

  private void checkOwnId(YamlMap map, Set<String> reserved) {
    String id = map.text("id", "");
    String word = id.substring(0, (id + "-").indexOf('-'));
    if (reserved.contains(word) && !rules.containsKey(id)) {
      map.valueProblem(
          "id",
          "R202",
          "the rule id \"" + id + "\" starts with \"" + word + "\", which built-in rules use",
          "start it with a word of your own, for example own-" + id);
    }
  }

  /** A handbook may still be on its way, so that a missing procedure stops nobody. */
  private void checkSop(YamlMap map) {
    String sop = map.text("sop", "");
    if (!sop.isEmpty() && !sops.isEmpty() && !sops.contains(sop)) {
      context
          .problems()
          .warning(
              "R217",
              Problem.Cause.PLAN,
              map.source("sop"),
              "there is no SOP \"" + sop + "\"",
              NearestName.hint(sop, sops, "SOPs"));
    }
  }
}
