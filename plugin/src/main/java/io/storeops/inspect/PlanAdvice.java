package io.storeops.inspect;

import io.storeops.facts.FileInspection;
import io.storeops.facts.FileInspection.Heading;
import io.storeops.facts.FileInspection.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a plan must say so that a file is read as it is meant. */
public final class PlanAdvice {
  private final List<FileInspection> files;

  private PlanAdvice(List<FileInspection> files) {
    this.files = files;
  }

  /**
   * Lines that end with {@code \n}; none when there is nothing to say.
   *
   * @param plan whether there is one
   */
  public static String of(List<FileInspection> files, boolean plan) {
    PlanAdvice advice = new PlanAdvice(files);
    List<String> lines = new ArrayList<>();
    if (!plan) {
      lines.addAll(advice.store());
    }
    advice.columns().ifPresent(lines::add);
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  private List<String> store() {
    String name =
        sheets()
            .filter(s -> s.shopColumn() > 0)
            .findFirst()
            .map(s -> ", name: \"<as in column " + s.shopColumn() + ">\"")
            .orElse("");
    return List.of(
        "There is no plan, so \"any\" stands for the store, in UTC. A plan says at least:",
        "  stores: [{id: shop-1" + name + ", currency: CNY, timeZone: Asia/Shanghai}]",
        "The goal init with -Dfrom=<file> writes a first one.");
  }

  /** How an unknown heading is read. */
  private Optional<String> columns() {
    for (FileInspection file : files) {
      Optional<Heading> unknown =
          file.sheets().stream()
              .filter(s -> !s.source().dataset().isEmpty())
              .flatMap(s -> s.headings().stream())
              .filter(h -> h.use() == Use.UNKNOWN)
              .min(Comparator.comparing(h -> h.near().isEmpty()));
      if (unknown.isPresent()) {
        String column =
            unknown.get().near().stream().findFirst().map(n -> n.column()).orElse("<column>");
        return Optional.of(
            "An unknown heading is read when the plan says, for example:\n  inputs: [{files: \""
                + TextTable.plain(file.file().substring(file.file().indexOf('/') + 1))
                + "\", columns: {\""
                + TextTable.plain(unknown.get().text())
                + "\": "
                + column
                + "}}]");
      }
    }
    return Optional.empty();
  }

  private Stream<FileInspection.Sheet> sheets() {
    return files.stream().flatMap(f -> f.sheets().stream());
  }
}
