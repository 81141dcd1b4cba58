package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Link;
import io.storeops.document.Table;
import io.storeops.plan.Plan;
import io.storeops.result.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is open: what the plan promises and what findings ask for, each with the goal that it
 * serves, whose turn it is and until when. On a role's page those of the role.
 */
final class ActionBoard implements BlockBuilder {

  @Override
  public List<Block> build(BlockInput input) {
    boolean ofRole = Boolean.parseBoolean(input.options().text("owner", "false"));
    List<Action> open =
        input.results().actions().stream()
            .filter(a -> a.status().equals("open"))
            .filter(a -> !input.options().isOfFinding() || isOf(input, a))
            .filter(a -> !ofRole || input.entity().map(e -> a.owner().equals(e.id())).orElse(true))
            .toList();
    if (open.isEmpty()) {
      return List.of();
    }
    int limit = Math.min(open.size(), input.options().whole("limit", 50));
    long late = open.stream().filter(a -> a.overdueFor() > 0).count();
    return List.of(
        new Block.Tabular(
            "actions",
            input.say("actions.title"),
            input.say("actions.open", open.size(), late),
            table(input, open.subList(0, limit), !ofRole)));
  }

  private static boolean isOf(BlockInput input, Action action) {
    return input.finding().filter(f -> f.latest().key().equals(action.finding())).isPresent();
  }

  private static Table table(BlockInput input, List<Action> actions, boolean owners) {
    List<Table.Head> heads = new ArrayList<>();
    heads.add(new Table.Head(input.say("actions.what"), false));
    heads.add(new Table.Head(input.say("actions.goal"), false));
    if (owners) {
      heads.add(new Table.Head(input.say("actions.owner"), false));
    }
    heads.add(new Table.Head(input.say("actions.due"), false));
    heads.add(new Table.Head(input.say("actions.sop"), false));
    return new Table(
        input.say("actions.title"),
        heads,
        actions.stream().map(a -> row(input, a, owners)).toList(),
        "");
  }

  private static List<Cell> row(BlockInput input, Action action, boolean owners) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.of(input.in(new Plan.Text(action.what()))));
    row.add(Cell.of(goal(input, action.goal())));
    if (owners) {
      row.add(Cell.of(owner(input, action)));
    }
    row.add(Cell.of(due(input, action)));
    row.add(new Cell.Text(procedure(input, action)));
    return row;
  }

  private static Link procedure(BlockInput input, Action action) {
    return input
        .sop(action.sop())
        .map(s -> new Link(SopList.target(input, s), input.in(s.title())))
        .orElse(Link.NONE);
  }

  /** Its metric, and the store where there are several. */
  private static String goal(BlockInput input, String id) {
    Optional<Plan.Goal> goal =
        input.plan().goals().stream().filter(g -> g.id().equals(id)).findFirst();
    return goal.map(
            g ->
                g.store().isEmpty() || input.plan().stores().size() == 1
                    ? input.metricName(g.metric())
                    : input.storeName(g.store()) + " · " + input.metricName(g.metric()))
        .orElse("");
  }

  private static String owner(BlockInput input, Action action) {
    String name = input.roleName(action.owner());
    return action.escalatedFrom().isEmpty()
        ? name
        : input.say("actions.from", name, input.roleName(action.escalatedFrom()));
  }

  private static String due(BlockInput input, Action action) {
    if (action.due() == null) {
      return "";
    }
    String day = input.words().dates().date(action.due());
    return action.overdueFor() == 0 ? day : input.say("actions.late", day, action.overdueFor());
  }
}
