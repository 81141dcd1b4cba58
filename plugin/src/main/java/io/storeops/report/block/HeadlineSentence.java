package io.storeops.report.block;

import io.storeops.calendar.PeriodKind;
import io.storeops.diag.Severity;
import io.storeops.document.Block;
import io.storeops.document.Tone;
import io.storeops.measure.Unit;
import io.storeops.result.Finding;
import io.storeops.result.MetricValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One sentence that says what happened and what is wrong, with notices of partial or missing data.
 */
final class HeadlineSentence implements BlockBuilder {

  @Override
  public List<Block> build(BlockInput input) {
    String metric = input.options().text("metric", "paid_amount");
    Optional<MetricValue> week = input.figures().metric(metric, PeriodKind.WEEK);
    List<Finding> open = input.figures().openFindings();
    String sentence =
        week.filter(v -> v.value() != null)
            .map(v -> happened(input, v))
            .orElseGet(() -> input.say("headline.noData", input.metricName(metric)));
    return List.of(
        new Block.Headline(
            "headline", sentence + wrong(input, open), tone(week, open), notices(input, week)));
  }

  private static String happened(BlockInput input, MetricValue value) {
    Printer printer = input.printer();
    Unit unit = printer.unit(value.metric());
    String figure = printer.compact(value.value(), unit);
    String name = input.metricName(value.metric());
    BigDecimal change = value.change();
    String move;
    if (change == null) {
      move = input.say("headline.first", name, figure);
    } else {
      String direction = change.signum() > 0 ? "up" : change.signum() < 0 ? "down" : "flat";
      move = input.say("headline." + direction, name, figure, printer.size(change, unit));
    }
    return move + goal(input, value);
  }

  private static String goal(BlockInput input, MetricValue value) {
    BigDecimal attainment = value.attainment();
    if (attainment == null) {
      return "";
    }
    BigDecimal distance = attainment.subtract(BigDecimal.ONE);
    String size = input.words().numbers().change(distance.abs());
    return distance.signum() >= 0
        ? input.say("headline.goalMet", size)
        : input.say("headline.goalMissed", size);
  }

  private static String wrong(BlockInput input, List<Finding> open) {
    List<Finding> errors = open.stream().filter(f -> f.severity() == Severity.ERROR).toList();
    List<Finding> told = errors.isEmpty() ? open : errors;
    if (told.isEmpty()) {
      return input.say("headline.clear");
    }
    Finding first = told.get(0);
    String title = FindingList.text(input, first.titles());
    String subject = input.subjectName(first);
    return subject.isEmpty()
        ? input.say("headline.findings", told.size(), title)
        : input.say("headline.findingsOn", told.size(), title, subject);
  }

  private static Tone tone(Optional<MetricValue> week, List<Finding> open) {
    if (open.stream().anyMatch(f -> f.severity() == Severity.ERROR)
        || week.map(v -> v.status().equals("act")).orElse(false)) {
      return Tone.BAD;
    }
    if (!open.isEmpty() || week.map(v -> v.status().equals("watch")).orElse(false)) {
      return Tone.WATCH;
    }
    return week.map(v -> v.value() != null).orElse(false) ? Tone.GOOD : Tone.NEUTRAL;
  }

  private static List<Block.Notice> notices(BlockInput input, Optional<MetricValue> week) {
    List<Block.Notice> notices = new ArrayList<>();
    if (!input.results().week().complete()) {
      String through =
          Optional.ofNullable(input.results().week().dataThrough())
              .map(input.words().dates()::day)
              .orElse("–");
      notices.add(new Block.Notice(Tone.WATCH, input.say("notice.partial", through)));
    }
    week.filter(v -> v.value() == null && !v.reason().isEmpty())
        .ifPresent(v -> notices.add(new Block.Notice(Tone.WATCH, input.reason(v.reason()))));
    long silent =
        input.figures().findings().stream()
            .filter(f -> f.verdict().equals("no-data"))
            // several at once are exports that the shop never had
            .filter(f -> f.missing().size() < 2)
            .count();
    if (silent > 0) {
      notices.add(new Block.Notice(Tone.WATCH, input.say("notice.noVerdict", silent)));
    }
    long refused = input.results().sources().stream().mapToLong(s -> s.rows().refused()).sum();
    if (refused > 0) {
      notices.add(new Block.Notice(Tone.WATCH, input.say("notice.refused", refused)));
    }
    return notices;
  }
}
