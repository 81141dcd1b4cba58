package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.plan.Plan;
import io.storeops.result.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Every rule by the letter of its row in the catalogue: why, what to do, limits, who, history. */
final class RuleList implements BlockBuilder {
  /** Rules of a project that name no row. */
  private static final String OWN = "";

  @Override
  public List<Block> build(BlockInput input) {
    if (input.options().isOfFinding()) {
      return ofFinding(input);
    }
    Map<String, List<RuleInfo>> letters = new TreeMap<>();
    for (RuleInfo rule : input.rules()) {
      String letter = rule.covers().isEmpty() ? OWN : rule.covers().get(0).substring(0, 1);
      letters.computeIfAbsent(letter, l -> new ArrayList<>()).add(rule);
    }
    List<Block> blocks = new ArrayList<>();
    letters.forEach((letter, rules) -> blocks.add(block(input, letter, rules)));
    return blocks;
  }

  private static List<Block> ofFinding(BlockInput input) {
    List<Block.Definitions.Term> terms =
        input.rules().stream()
            .filter(r -> input.finding().filter(f -> f.latest().rule().equals(r.id())).isPresent())
            .map(r -> new Block.Definitions.Term(r.id(), title(input, r), meaning(input, r)))
            .toList();
    return terms.isEmpty()
        ? List.of()
        : List.of(new Block.Definitions("rule", input.say("finding.rule"), terms));
  }

  private static Block block(BlockInput input, String letter, List<RuleInfo> rules) {
    String name = letter.equals(OWN) ? input.say("rules.own") : input.say("rules.area." + letter);
    String id = letter.equals(OWN) ? "rules-own" : "rules-" + letter.toLowerCase(Locale.ROOT);
    return new Block.Definitions(
        id,
        input.say("rules.letter", name, rules.size()),
        rules.stream()
            .map(r -> new Block.Definitions.Term(r.id(), title(input, r), meaning(input, r)))
            .toList());
  }

  static String title(BlockInput input, RuleInfo rule) {
    return input.in(new Plan.Text(rule.titles()));
  }

  private static String meaning(BlockInput input, RuleInfo rule) {
    List<String> parts = new ArrayList<>();
    parts.add(input.in(new Plan.Text(rule.whys())));
    parts.add(input.in(new Plan.Text(rule.remedies())));
    List<String> limits = rule.limits().getOrDefault(input.words().language().tag(), List.of());
    if (!limits.isEmpty()) {
      parts.add(input.say("rules.limits", String.join(input.say("list.comma"), limits)));
    }
    String owner = input.roleName(rule.owner());
    parts.add(
        rule.dueDays() == 0
            ? input.say("rules.today", owner)
            : input.say("rules.who", owner, rule.dueDays()));
    input.sop(rule.sop()).ifPresent(s -> parts.add(input.say("rules.sop", input.in(s.title()))));
    parts.add(rule.off() ? input.say("rules.off") : history(input, rule));
    parts.add(input.say("rules.id", rule.id(), String.join(", ", rule.covers())));
    return String.join(
        input.say("list.sentence"), parts.stream().filter(p -> !p.isEmpty()).toList());
  }

  private static String history(BlockInput input, RuleInfo rule) {
    return rule.weeks() == 0
        ? input.say("rules.never")
        : input.say("rules.fired", rule.weeks(), rule.findings(), rule.standing());
  }
}
