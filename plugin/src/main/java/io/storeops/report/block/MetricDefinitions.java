package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Link;
import io.storeops.facts.Metric;
import io.storeops.result.MetricValue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What every figure of the site means: name, unit, parts and how it adds up over days. */
final class MetricDefinitions implements BlockBuilder {

  @Override
  public List<Block> build(BlockInput input) {
    Set<String> used =
        input.results().metrics().stream()
            .filter(v -> v.value() != null)
            .map(MetricValue::metric)
            .collect(Collectors.toCollection(TreeSet::new));
    Block definitions =
        block(input, input.metrics().list().stream().filter(m -> used.contains(m.key())).toList());
    Set<String> paged =
        input.results().metrics().stream()
            .filter(v -> v.dimension() == null)
            .map(MetricValue::metric)
            .collect(Collectors.toSet());
    List<Link> pages =
        input.metrics().list().stream()
            .filter(m -> paged.contains(m.key()))
            .map(m -> new Link(input.paths().kpi(m.key()), input.in(m.names())))
            .toList();
    return List.of(new Block.Links("figures", input.say("definitions.pages"), pages), definitions);
  }

  static Block block(BlockInput input, List<Metric> metrics) {
    List<Block.Definitions.Term> terms =
        metrics.stream()
            .map(m -> new Block.Definitions.Term(m.key(), input.in(m.names()), meaning(input, m)))
            .toList();
    return new Block.Definitions("definitions", input.say("definitions.title"), terms);
  }

  private static String meaning(BlockInput input, Metric metric) {
    String adds = input.say("adds." + metric.overDays().how().id());
    return metric
        .ratio()
        .map(
            r ->
                r.denominator().isEmpty()
                    ? input.say("definitions.sum", parts(input, r.numerator())) + adds
                    : input.say(
                            "definitions.ratio",
                            parts(input, r.numerator()),
                            parts(input, r.denominator()))
                        + adds)
        .orElse(adds);
  }

  private static String parts(BlockInput input, List<Metric.Part> parts) {
    StringBuilder text = new StringBuilder();
    for (Metric.Part part : parts) {
      if (!text.isEmpty() || part.sign() < 0) {
        text.append(part.sign() < 0 ? " − " : " + ");
      }
      text.append(input.metricName(part.metric()));
    }
    return text.toString();
  }
}
