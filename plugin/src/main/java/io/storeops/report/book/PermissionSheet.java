package io.storeops.report.book;

import io.storeops.document.Book;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What each role may do where. */
final class PermissionSheet {
  private final HandbookFrame frame;

  PermissionSheet(HandbookFrame frame) {
    this.frame = frame;
  }

  Book.Grid grid() {
    List<Map<String, String>> granted = frame.texts().rows("plan_permission");
    Set<String> functions = new TreeSet<>();
    granted.forEach(r -> functions.add(r.getOrDefault("function", "")));
    List<List<Book.Value>> lines = new ArrayList<>();
    for (String function : functions) {
      List<Book.Value> line = new ArrayList<>();
      line.add(new Book.Text(frame.words().say("value.right_name." + function)));
      for (String role : frame.roles()) {
        List<String> levels =
            granted.stream()
                .filter(r -> r.getOrDefault("function", "").equals(function))
                .filter(r -> r.getOrDefault("role", "").equals(role))
                .map(this::level)
                .toList();
        line.add(new Book.Text(String.join("\n", levels)));
      }
      lines.add(line);
    }
    List<Book.Field> fields = new ArrayList<>();
    fields.add(frame.text("function"));
    frame.roles().forEach(r -> fields.add(new Book.Field(frame.words().role(r), false, false)));
    return new Book.Grid("permissions", fields, lines);
  }

  private String level(Map<String, String> permission) {
    String level = frame.say("level." + permission.getOrDefault("level", "read"));
    String platform = permission.getOrDefault("platform", "");
    return platform.isEmpty() ? level : platform + ": " + level;
  }
}
