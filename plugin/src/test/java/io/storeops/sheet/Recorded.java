package io.storeops.sheet;

import io.storeops.diag.Problems;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Everything that a file hands out, as lines of text. */
final class Recorded implements SheetHandler {
  final List<String> lines = new ArrayList<>();
  private final boolean want;

  Recorded(boolean want) {
    this.want = want;
  }

  static List<String> of(Path path, String encoding, Set<String> headings, Problems problems) {
    InputFile file = new InputFile("data/" + path.getFileName(), path, "", StandardCharsets.UTF_8);
    Recorded recorded = new Recorded(true);
    SheetFile.open(file, new ReadSettings(encoding, headings::contains), problems)
        .ifPresent(
            f -> {
              recorded.lines.add(f.format() + " " + f.encoding());
              f.read(recorded, problems);
            });
    return recorded.lines;
  }

  @Override
  public boolean start(SheetHead head) {
    lines.add(
        "[%s] above %s header %d %s"
            .formatted(head.sheet(), head.above(), head.headerRow(), head.headings()));
    return want && head.hasHeader();
  }

  @Override
  public void row(int number, List<Cell> cells) {
    lines.add(number + " " + cells);
  }

  @Override
  public void end() {
    lines.add("end");
  }
}
