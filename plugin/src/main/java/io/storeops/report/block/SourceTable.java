package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Figure;
import io.storeops.document.Table;
import io.storeops.result.SourceInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Every sheet that was read, with counts that reconcile. */
final class SourceTable implements BlockBuilder {

  @Override
  public List<Block> build(BlockInput input) {
    List<List<Cell>> rows = new ArrayList<>();
    for (SourceInfo source : input.results().sources()) {
      rows.add(
          List.of(
              Cell.of(
                  source.sheet().isEmpty()
                      ? source.file()
                      : source.file() + " · " + source.sheet()),
              Cell.of(source.dataset().isEmpty() ? source.note() : source.dataset()),
              Cell.of(as(input, source)),
              Cell.of(source.period() == null ? "–" : period(input, source.period())),
              count(input, source, "read", source.rows().read()),
              count(input, source, "loaded", source.rows().loaded()),
              count(input, source, "refused", source.rows().refused()),
              count(input, source, "leftOut", source.rows().leftOut()),
              count(input, source, "duplicate", source.rows().duplicate())));
    }
    long read = input.results().sources().stream().mapToLong(s -> s.rows().read()).sum();
    long loaded = input.results().sources().stream().mapToLong(s -> s.rows().loaded()).sum();
    return List.of(
        new Block.Tabular(
            "sources",
            input.say("sources.title"),
            input.say(
                "sources.sentence",
                rows.size(),
                input.words().numbers().full(BigDecimal.valueOf(read), 0),
                input.words().numbers().full(BigDecimal.valueOf(loaded), 0)),
            table(input, rows)));
  }

  private static String encoding(BlockInput input, SourceInfo source) {
    return source.certainty().equals("guessed")
        ? input.say("sources.guessed", source.encoding())
        : source.encoding();
  }

  /** {@code from..to} as a person writes it. */
  private static String period(BlockInput input, String period) {
    int dots = period.indexOf("..");
    LocalDate from = LocalDate.parse(period.substring(0, dots));
    LocalDate to = LocalDate.parse(period.substring(dots + 2));
    return input.words().dates().span(from, to);
  }

  /** Format and encoding, where the headings stand, and which kind of export it was taken for. */
  private static String as(BlockInput input, SourceInfo source) {
    List<String> parts = new ArrayList<>();
    parts.add(
        source.encoding().isEmpty()
            ? source.format()
            : source.format() + ", " + encoding(input, source));
    if (source.headerRow() > 0) {
      parts.add(input.say("sources.header", source.headerRow()));
    }
    if (!source.pack().isEmpty()) {
      parts.add(source.pack());
    }
    return String.join(" · ", parts);
  }

  private static Cell count(BlockInput input, SourceInfo source, String kind, long count) {
    BigDecimal exact = BigDecimal.valueOf(count);
    String text = input.words().numbers().full(exact, 0);
    return Cell.of(new Figure(text, exact.toPlainString(), source.address("rows." + kind)));
  }

  private static Table table(BlockInput input, List<List<Cell>> rows) {
    return new Table(
        input.say("sources.title"),
        List.of(
            new Table.Head(input.say("sources.file"), false),
            new Table.Head(input.say("sources.dataset"), false),
            new Table.Head(input.say("sources.as"), false),
            new Table.Head(input.say("sources.period"), false),
            new Table.Head(input.say("sources.read"), true),
            new Table.Head(input.say("sources.loaded"), true),
            new Table.Head(input.say("sources.refused"), true),
            new Table.Head(input.say("sources.leftOut"), true),
            new Table.Head(input.say("sources.duplicate"), true)),
        rows,
        input.say("sources.none"));
  }
}
