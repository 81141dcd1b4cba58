package io.storeops.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.analysis.Relation;
import io.storeops.analysis.RelationCatalog;
import io.storeops.analysis.Shop;
import io.storeops.diag.Problems;
import io.storeops.facts.FactCatalog;
import io.storeops.plan.Plan;
import io.storeops.templates.Templates;
import io.storeops.yaml.YamlReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** A rule is what its file says, not how the file is written. */
class RuleRoundTripTest {
  private static final String PLACES = "TextSource\\[[^\\]]*\\]|line=\\d+|column=\\d+";

  private final Templates templates = new Templates();
  private final Problems problems = new Problems();
  private final Plan plan = new Shop().store("s", "CNY").plan();
  private final Collection<Relation> relations =
      RelationCatalog.load(templates, FactCatalog.load(templates, plan), plan, problems).list();

  @Test
  void rules_writtenAnewInAnotherStyle_readTheSame() {
    Map<String, String> files = files();
    Map<String, String> asTheyStand = read(files);
    assertTrue(asTheyStand.size() > 250, asTheyStand.size() + " rules");
    for (FlowStyle style : List.of(FlowStyle.BLOCK, FlowStyle.FLOW)) {
      Map<String, String> anew = new TreeMap<>();
      files.forEach((name, text) -> anew.put(name, again(text, style)));
      assertEquals(asTheyStand, read(anew), style.toString());
    }
    assertEquals(List.of(), problems.list());
  }

  @Test
  void rules_oneWordOfAConditionChanged_readOtherwise() {
    Map<String, String> files = files();
    Map<String, String> changed = new TreeMap<>(files);
    String name = "playbooks/A/stock-below-warning.yaml";
    assertTrue(files.containsKey(name), "no " + name);
    changed.computeIfPresent(name, (k, text) -> text.replace("<", "<="));
    Map<String, String> before = read(files);
    Map<String, String> after = read(changed);
    before.entrySet().removeAll(after.entrySet());
    assertEquals(List.of("stock-below-warning"), List.copyOf(before.keySet()));
  }

  private Map<String, String> files() {
    return templates.list(PlaybookLoader.FOLDER, ".yaml").stream()
        .filter(p -> !p.endsWith(PlaybookLoader.TESTS))
        .collect(Collectors.toMap(p -> p, templates::text, (a, b) -> a, TreeMap::new));
  }

  /** Each rule as text, without the places of its parts. */
  private Map<String, String> read(Map<String, String> files) {
    Map<String, String> rules = new TreeMap<>();
    RuleContext context = RuleContext.of(relations, plan, problems);
    files.forEach(
        (name, text) ->
            YamlReader.read(name, text, problems).stream()
                .flatMap(file -> file.maps("rules").stream())
                .flatMap(map -> new RuleReader(context, map, true).read().stream())
                .forEach(r -> rules.put(r.id(), r.toString().replaceAll(PLACES, ""))));
    return rules;
  }

  /** Every scalar as the text that it is: a writer's own idea of numbers would change 1.10. */
  private static String again(String text, FlowStyle style) {
    Load load = new Load(LoadSettings.builder().setSchema(new FailsafeSchema()).build());
    DumpSettings settings =
        DumpSettings.builder()
            .setSchema(new FailsafeSchema())
            .setDefaultFlowStyle(style)
            .setIndent(4)
            .setWidth(60)
            .build();
    return new Dump(settings).dumpToString(load.loadFromString(text));
  }
}
