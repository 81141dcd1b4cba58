package io.storeops.yaml;

import io.storeops.diag.TextSource;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Comments that speak to the tool: {@code # storeops: …}. A {@code #} inside of a text is none, so
 * the parser itself is asked, and only about files that hold such words at all.
 */
public final class ToolComments {
  private static final String START = "storeops:";

  private ToolComments() {}

  /**
   * One comment.
   *
   * @param at where it stands
   * @param line the line that it is about: its own, or that of the next entry below when it stands
   *     alone
   * @param text what stands after {@code storeops:}
   */
  public record ToolComment(TextSource at, int line, String text) {}

  /** All of a file, in order. */
  public static List<ToolComment> of(YamlMap root) {
    return of(root.source().file(), root.fileText());
  }

  static List<ToolComment> of(String file, String text) {
    if (!text.contains(START)) {
      return List.of();
    }
    List<ToolComment> found = new ArrayList<>();
    // the same line ends as the tree has
    List<String> lines = text.lines().toList();
    LoadSettings settings = LoadSettings.builder().setUseMarks(true).setParseComments(true).build();
    try {
      for (Event event : new Parse(settings).parseString(text)) {
        if (event instanceof CommentEvent comment && comment.getValue().strip().startsWith(START)) {
          found.add(comment(file, comment, lines));
        }
      }
    } catch (YamlEngineException e) {
      return List.of();
    }
    return found;
  }

  private static ToolComment comment(String file, CommentEvent event, List<String> lines) {
    Mark mark = event.getStartMark().orElseThrow();
    int line = mark.getLine() + 1;
    boolean alone = event.getCommentType() != CommentType.IN_LINE;
    return new ToolComment(
        new TextSource(file, line, mark.getColumn() + 1),
        alone ? next(lines, line) : line,
        event.getValue().strip().substring(START.length()).strip());
  }

  /** The first line below that holds more than a comment. */
  private static int next(List<String> lines, int line) {
    for (int i = line; i < lines.size(); i++) {
      String text = lines.get(i).strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        return i + 1;
      }
    }
    return line;
  }
}
