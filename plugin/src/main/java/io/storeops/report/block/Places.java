package io.storeops.report.block;

import io.storeops.document.Link;
import io.storeops.result.RuleInfo;
import java.util.List;
import java.util.Optional;

/** Where a page leads by the id of what it names: words always, a target where there is a page. */
public final class Places {
  /** Kinds of ids that a text may name beside pages. */
  public static final List<String> KINDS =
      List.of("rule", "sop", "role", "metric", "form", "chapter");

  private Places() {}

  /** The link to what a text names. */
  public static Link of(BlockInput input, String kind, String id) {
    return switch (kind) {
      case "rule" -> rule(input, id);
      case "sop" -> sop(input, id);
      case "role" -> new Link(page(input, "role", id), input.roleName(id));
      case "metric" -> new Link(metric(input, id), input.metricName(id));
      case "form" -> new Link(form(input, id), input.datasetName(id));
      default -> new Link(page(input, kind, id), input.chapterTitle(id));
    };
  }

  private static Link rule(BlockInput input, String id) {
    Optional<RuleInfo> rule = input.rules().stream().filter(r -> r.id().equals(id)).findFirst();
    return rule.map(r -> new Link(input.paths().once("rules") + "#" + id, input.ruleTitle(id)))
        .orElse(Link.plain(id));
  }

  private static Link sop(BlockInput input, String id) {
    return input
        .sop(id)
        .map(s -> new Link(SopList.target(input, s), input.in(s.title())))
        .orElse(Link.plain(id));
  }

  private static String page(BlockInput input, String kind, String id) {
    return input
        .entities()
        .of(kind, "", id)
        .map(e -> input.paths().entity(e.kind(), e.store(), e.id()))
        .orElse("");
  }

  /** Its own page where it has a figure of a shop, else its definition where it has any. */
  private static String metric(BlockInput input, String id) {
    boolean paged =
        input.results().metrics().stream()
            .anyMatch(v -> v.metric().equals(id) && v.dimension() == null);
    boolean defined =
        input.results().metrics().stream()
            .anyMatch(v -> v.metric().equals(id) && v.value() != null);
    return paged
        ? input.paths().kpi(id)
        : defined ? input.paths().once("definitions") + "#" + id : "";
  }

  private static String form(BlockInput input, String id) {
    return input.handbook().forms().stream().anyMatch(d -> d.id().equals(id))
        ? FormList.target(input, id)
        : "";
  }
}
