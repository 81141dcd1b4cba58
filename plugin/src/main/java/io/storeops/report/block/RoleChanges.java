package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Link;
import io.storeops.document.Table;
import io.storeops.result.PlanHistory;
import io.storeops.result.RoleChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What changed for a role in plan, playbook and handbook: on a role's page its own, else for all.
 */
final class RoleChanges implements BlockBuilder {
  private static final int LINES = 3;
  private static final int LENGTH = 60;

  @Override
  public List<Block> build(BlockInput input) {
    PlanHistory history = input.history();
    LocalDate since = history.sinceDay();
    if (since == null) {
      return List.of();
    }
    boolean own = input.entity().isPresent();
    List<RoleChange> changes =
        history.roles().stream()
            .filter(c -> input.entity().map(e -> e.id().equals(c.role())).orElse(true))
            .toList();
    int lines = changes.stream().mapToInt(c -> c.lines().size()).sum();
    String day = input.words().dates().date(since);
    String sentence =
        changes.isEmpty()
            ? input.say("roleChanges.none", day, history.since())
            : own
                ? input.say("roleChanges.own", lines, changes.size(), day, history.since())
                : input.say("roleChanges.all", lines, roles(changes), day, history.since());
    String title = input.say("roleChanges.title");
    int limit = Math.min(changes.size(), input.options().whole("limit", 100));
    List<List<Cell>> rows =
        changes.subList(0, limit).stream().map(c -> row(input, c, own)).toList();
    return List.of(
        new Block.Tabular("role-changes", title, sentence, table(input, title, rows, own)));
  }

  private static long roles(List<RoleChange> changes) {
    return changes.stream().map(RoleChange::role).distinct().count();
  }

  private static List<Cell> row(BlockInput input, RoleChange change, boolean own) {
    List<Cell> row = new ArrayList<>();
    if (!own) {
      row.add(new Cell.Text(role(input, change.role())));
    }
    row.add(Cell.of(input.say("roleChanges.part." + change.part())));
    row.add(Cell.of(name(input, change)));
    String kind = input.say("roleChanges." + change.kind().name().toLowerCase(Locale.ROOT));
    row.add(Cell.of(kind));
    row.add(Cell.of(lines(input, change)));
    return row;
  }

  private static Link role(BlockInput input, String role) {
    String name = input.roleName(role);
    return input
        .entities()
        .ofKind("role", "", role)
        .map(e -> new Link(input.paths().entity(e.kind(), e.store(), e.id()), name))
        .orElse(Link.plain(name));
  }

  /** As people call it, where the site knows a name. */
  private static String name(BlockInput input, RoleChange change) {
    return switch (change.part()) {
      case "roles" -> input.roleName(change.id());
      case "sops" -> input.sop(change.id()).map(s -> input.in(s.title())).orElse(change.id());
      case "rules", "overrides" -> input.ruleTitle(change.id().replaceAll(" .*", ""));
      default -> change.id();
    };
  }

  private static String lines(BlockInput input, RoleChange change) {
    if (change.kind() != RoleChange.Kind.CHANGED) {
      return "";
    }
    List<String> shown = new ArrayList<>();
    change.lines().stream().limit(LINES).forEach(l -> shown.add(line(input, l)));
    int more = change.lines().size() - shown.size();
    if (more > 0) {
      shown.add(input.say("changes.more", more));
    }
    return String.join(input.say("roleChanges.between"), shown);
  }

  private static String line(BlockInput input, RoleChange.Line line) {
    String before = RelationView.cut(line.before(), LENGTH);
    String now = RelationView.cut(line.now(), LENGTH);
    if (line.place().equals(line.before()) || line.place().equals(line.now())) {
      return now.isEmpty() ? "− " + before : "+ " + now;
    }
    String place = line.place();
    if (before.isEmpty()) {
      return input.say("roleChanges.new", place, now);
    }
    return now.isEmpty()
        ? input.say("roleChanges.gone", place, before)
        : input.say("roleChanges.line", place, before, now);
  }

  private static Table table(BlockInput input, String title, List<List<Cell>> rows, boolean own) {
    List<Table.Head> heads = new ArrayList<>();
    if (!own) {
      heads.add(new Table.Head(input.say("roleChanges.role"), false));
    }
    for (String head : List.of("what", "name", "kind", "lines")) {
      heads.add(new Table.Head(input.say("roleChanges.head." + head), false));
    }
    return new Table(title, heads, rows, input.say("roleChanges.nothing"));
  }
}
