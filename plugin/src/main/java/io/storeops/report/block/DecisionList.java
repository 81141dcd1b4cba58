package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Link;
import io.storeops.result.Decision;
import io.storeops.result.Finding;
import java.util.List;
import java.util.Optional;

/** What the manager decides this week: at most three, with owner and day, or an explicit none. */
final class DecisionList implements BlockBuilder {

  @Override
  public List<Block> build(BlockInput input) {
    List<Block.Decisions.Item> items =
        input.results().decisions().stream()
            .filter(d -> input.scope().store() == null || input.scope().store().equals(d.store()))
            .limit(input.options().whole("limit", 3))
            .map(d -> item(input, d))
            .toList();
    return List.of(
        new Block.Decisions(
            "decisions", input.say("decisions.title"), items, input.say("decisions.none")));
  }

  private static Block.Decisions.Item item(BlockInput input, Decision decision) {
    Optional<Finding> finding =
        input.results().findings().stream()
            .filter(f -> f.key().equals(decision.finding()))
            .findFirst();
    String target =
        finding
            .filter(f -> input.paths().full(input.results().week().id()))
            .map(
                f ->
                    input.paths().findings(input.results().week().id())
                        + "#"
                        + FindingList.anchor(f.key()))
            .orElse("");
    String question = FindingList.text(input, decision.questions());
    String by =
        Optional.ofNullable(decision.by())
            .map(day -> input.say("decisions.by", input.words().dates().day(day)))
            .orElse("");
    return new Block.Decisions.Item(
        input.printer().status(finding.map(FindingList::state).orElse("watch")),
        new Link(target, withStore(input, decision, question)),
        finding.map(f -> FindingList.text(input, f.messages())).orElse(""),
        input.roleName(decision.owner()),
        by);
  }

  private static String withStore(BlockInput input, Decision decision, String question) {
    boolean several = input.scope().store() == null && input.plan().stores().size() > 1;
    return several && !decision.store().isEmpty()
        ? input.storeName(decision.store()) + ": " + question
        : question;
  }
}
