package io.storeops.report.block;

import io.storeops.diag.Severity;
import io.storeops.document.Block;
import io.storeops.document.Link;
import io.storeops.measure.Unit;
import io.storeops.plan.Plan;
import io.storeops.result.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Fired rules, worst first, each with what to do, by whom and until when. */
final class FindingList implements BlockBuilder {
  private static final String NO_DATA = "no-data";

  @Override
  public List<Block> build(BlockInput input) {
    List<String> covers = input.options().list("covers", List.of());
    List<Block.Findings.Item> items =
        input.figures().findings().stream()
            .filter(f -> !f.status().equals("closed"))
            .filter(f -> covers.isEmpty() || isOf(covers, f))
            .filter(f -> isAbout(input, f))
            .limit(input.options().whole("limit", 200))
            .map(f -> item(input, f, page(input, f)))
            .toList();
    return List.of(
        new Block.Findings(
            "findings", input.say("findings.title"), items, input.say("findings.none")));
  }

  /** Whether it is of these rows; a gap in the data is if nothing else suffers from it. */
  private static boolean isOf(List<String> covers, Finding finding) {
    return finding.verdict().equals(NO_DATA)
        ? covers.containsAll(finding.covers())
        : finding.covers().stream().anyMatch(covers::contains);
  }

  /** Whether a page of one thing, or of one role, tells of it. */
  private static boolean isAbout(BlockInput input, Finding finding) {
    String subject = input.options().text("subject", "");
    boolean ofRole = Boolean.parseBoolean(input.options().text("owner", "false"));
    return input
        .entity()
        .map(
            e ->
                (subject.isEmpty()
                        || finding.subjectKind().equals(subject)
                            && finding.subjectId().equals(e.id())
                            && (e.store().isEmpty() || finding.store().equals(e.store())))
                    && (!ofRole || finding.owner().equals(e.id())))
        .orElse(true);
  }

  static Block.Findings.Item item(BlockInput input, Finding finding, Link page) {
    String due =
        Optional.ofNullable(finding.due())
            .map(day -> input.say("decisions.by", input.words().dates().day(day)))
            .orElse("");
    String stake =
        Optional.ofNullable(finding.stake())
            .map(s -> input.say("findings.stake", input.printer().compact(s, Unit.CURRENCY)))
            .orElse("");
    return new Block.Findings.Item(
        anchor(finding.key()),
        input.printer().status(state(finding)),
        title(input, finding),
        text(input, finding.messages()),
        text(input, finding.remedies()),
        input.roleName(finding.owner()),
        due,
        age(input, finding),
        stake,
        procedure(input, finding),
        page);
  }

  /** Its own page; pages of earlier weeks name none, or they would change when it is closed. */
  private static Link page(BlockInput input, Finding finding) {
    return input
        .findings()
        .of(finding.key())
        .filter(c -> c.now() && finding.week().equals(c.latest().week()))
        .map(c -> new Link(input.paths().finding(finding.key()), title(input, finding)))
        .orElse(Link.NONE);
  }

  private static Link procedure(BlockInput input, Finding finding) {
    return input
        .sop(finding.sop())
        .map(
            s -> new Link(SopList.target(input, s), input.say("findings.sop", input.in(s.title()))))
        .orElse(Link.NONE);
  }

  private static String title(BlockInput input, Finding finding) {
    String title = text(input, finding.titles());
    boolean several = input.plan().stores().size() > 1 && input.scope().store() == null;
    return several ? input.storeName(finding.store()) + ": " + title : title;
  }

  private static String age(BlockInput input, Finding finding) {
    return switch (finding.status()) {
      case "new" -> input.say("findings.new");
      case "waived" -> input.say("findings.waived");
      case "open" -> input.say("findings.age", finding.age());
      default -> "";
    };
  }

  /** The state that a finding is shown as. */
  static String state(Finding finding) {
    if (finding.verdict().equals(NO_DATA)) {
      return NO_DATA;
    }
    if (finding.status().equals("waived")) {
      return "ok";
    }
    return finding.severity() == Severity.ERROR ? "act" : "watch";
  }

  /** A path-safe anchor that depends on the key alone. */
  static String anchor(String key) {
    return "f-"
        + key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")
        + "-"
        + Integer.toHexString(key.hashCode());
  }

  /** The text in the page's language. */
  static String text(BlockInput input, Map<String, String> texts) {
    return input.in(new Plan.Text(texts));
  }
}
