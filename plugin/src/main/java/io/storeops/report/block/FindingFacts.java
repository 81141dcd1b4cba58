package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Link;
import io.storeops.document.Table;
import io.storeops.measure.Unit;
import io.storeops.result.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The finding of the page: what was found, whose it is, and in which weeks it stood. */
final class FindingFacts implements BlockBuilder {
  private static final int MOST_WEEKS = 26;

  @Override
  public List<Block> build(BlockInput input) {
    return input.finding().map(f -> blocks(input, f)).orElse(List.of());
  }

  private static List<Block> blocks(BlockInput input, FindingHistory.Case found) {
    List<Block> blocks = new ArrayList<>();
    if (!found.now()) {
      String week = input.words().dates().shortWeek(found.latest().week());
      blocks.add(
          new Block.Prose(
              "gone", input.say("finding.gone.title"), List.of(input.say("finding.gone", week))));
    }
    blocks.add(
        new Block.Findings(
            "finding",
            input.say("finding.what"),
            List.of(FindingList.item(input, found.latest(), Link.NONE)),
            ""));
    blocks.add(facts(input, found));
    blocks.add(weeks(input, found));
    return blocks;
  }

  /** One row, so that a narrow screen shows each under its name. */
  private static Block facts(BlockInput input, FindingHistory.Case found) {
    Finding finding = found.latest();
    Map<String, Link> facts = new LinkedHashMap<>();
    facts.put("subject", subject(input, finding));
    facts.put("store", Link.plain(input.storeName(finding.store())));
    facts.put("owner", owner(input, finding));
    if (finding.due() != null) {
      facts.put("due", Link.plain(input.words().dates().date(finding.due())));
    }
    if (finding.stake() != null) {
      facts.put("stake", Link.plain(input.printer().compact(finding.stake(), Unit.CURRENCY)));
    }
    facts.put("since", Link.plain(input.words().dates().week(finding.since())));
    facts.put("weeks", Link.plain(String.valueOf(found.weeks().size())));
    facts.put("rule", rule(input, finding));
    facts.values().removeIf(link -> link.text().isEmpty());
    String title = input.say("finding.facts");
    List<Table.Head> heads = new ArrayList<>();
    List<Cell> row = new ArrayList<>();
    facts.forEach(
        (name, link) -> {
          heads.add(new Table.Head(input.say("finding." + name), false));
          row.add(new Cell.Text(link));
        });
    return new Block.Tabular("facts", title, "", new Table(title, heads, List.of(row), ""));
  }

  /** Linked where what it is about has a page. */
  private static Link subject(BlockInput input, Finding finding) {
    String name = input.subjectName(finding);
    if (finding.subjectKind().equals("metric")) {
      boolean known =
          input.results().metrics().stream()
              .anyMatch(v -> v.dimension() == null && v.metric().equals(finding.subjectId()));
      return known ? new Link(input.paths().kpi(finding.subjectId()), name) : Link.plain(name);
    }
    return input
        .entities()
        .ofKind(finding.subjectKind(), finding.store(), finding.subjectId())
        .map(e -> new Link(input.paths().entity(e.kind(), e.store(), e.id()), name))
        .orElse(Link.plain(name));
  }

  private static Link rule(BlockInput input, Finding finding) {
    String title = input.ruleTitle(finding.rule());
    return new Link(input.paths().once("rules") + "#" + finding.rule(), title);
  }

  private static Link owner(BlockInput input, Finding finding) {
    String name = input.roleName(finding.owner());
    return input
        .entities()
        .ofKind("role", "", finding.owner())
        .map(e -> new Link(input.paths().entity(e.kind(), e.store(), e.id()), name))
        .orElse(Link.plain(name));
  }

  private static Block weeks(BlockInput input, FindingHistory.Case found) {
    String title = input.say("finding.history");
    List<Table.Head> heads =
        List.of(
            new Table.Head(input.say("finding.week"), false),
            new Table.Head(input.say("finding.state"), false),
            new Table.Head(input.say("finding.what"), false));
    List<List<Cell>> rows =
        found.weeks().stream().limit(MOST_WEEKS).map(f -> week(input, f)).toList();
    return new Block.Tabular("weeks", title, "", new Table(title, heads, rows, ""));
  }

  private static List<Cell> week(BlockInput input, Finding finding) {
    String name = input.words().dates().shortWeek(finding.week());
    Link week =
        input.paths().full(finding.week())
            ? new Link(
                input.paths().findings(finding.week()) + "#" + FindingList.anchor(finding.key()),
                name)
            : Link.plain(name);
    return List.of(
        new Cell.Text(week),
        new Cell.State(input.printer().status(FindingList.state(finding))),
        Cell.of(FindingList.text(input, finding.messages())));
  }
}
