package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Link;
import io.storeops.plan.Sop;
import io.storeops.result.RuleInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every procedure: what it is for, its steps, the rules that lead to it. */
final class SopList implements BlockBuilder {
  /** After the letters of the catalogue: procedures that no rule names. */
  private static final String LAST = "~";

  @Override
  public List<Block> build(BlockInput input) {
    if (input.options().isOfFinding()) {
      return input
          .finding()
          .flatMap(f -> input.sop(f.latest().sop()))
          .map(s -> List.of(steps(input, s)))
          .orElse(List.of());
    }
    List<Sop> sops =
        input.sops().stream()
            .sorted(Comparator.comparing((Sop s) -> row(input, s)).thenComparing(Sop::id))
            .toList();
    List<Block> blocks = new ArrayList<>();
    if (!sops.isEmpty()) {
      blocks.add(contents(input, sops));
    }
    sops.forEach(s -> blocks.add(steps(input, s)));
    return blocks;
  }

  /** Where a procedure stands. */
  static String target(BlockInput input, Sop sop) {
    return input.paths().once("sops") + "#" + sop.id();
  }

  private static Block contents(BlockInput input, List<Sop> sops) {
    return new Block.Links(
        "sops",
        input.say("sops.title"),
        sops.stream().map(s -> new Link(target(input, s), input.in(s.title()))).toList());
  }

  private static Block steps(BlockInput input, Sop sop) {
    List<String> rules = rules(input, sop).stream().map(r -> RuleList.title(input, r)).toList();
    List<String> notes = new ArrayList<>();
    if (!sop.owner().isEmpty()) {
      notes.add(input.say("sops.owner", input.roleName(sop.owner())));
    }
    notes.addAll(ReviewCells.notes(input, sop.review(), sop.builtIn()));
    if (!rules.isEmpty()) {
      notes.add(input.say("sops.rules", String.join(" · ", rules)));
    }
    return new Block.Steps(
        sop.id(),
        input.in(sop.title()),
        input.in(sop.purpose()),
        sop.steps().stream()
            .map(s -> new Block.Steps.Step(input.roleName(s.role()), input.in(s.what())))
            .toList(),
        String.join(input.say("list.sentence"), notes));
  }

  private static List<RuleInfo> rules(BlockInput input, Sop sop) {
    return input.rules().stream().filter(r -> r.sop().equals(sop.id())).toList();
  }

  /** The letter of the catalogue where its rules begin. */
  private static String row(BlockInput input, Sop sop) {
    return rules(input, sop).stream()
        .flatMap(r -> r.covers().stream())
        .map(row -> row.substring(0, 1))
        .min(Comparator.naturalOrder())
        .orElse(LAST);
  }
}
