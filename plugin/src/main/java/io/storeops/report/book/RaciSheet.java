package io.storeops.report.book;

import io.storeops.document.Book;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who does, answers for, is asked about and hears of a task. */
final class RaciSheet {
  private final HandbookFrame frame;

  RaciSheet(HandbookFrame frame) {
    this.frame = frame;
  }

  Book.Grid grid() {
    List<List<Book.Value>> lines = new ArrayList<>();
    for (Map<String, String> task : frame.texts().rows("plan_raci")) {
      List<Book.Value> line = new ArrayList<>();
      line.add(new Book.Text(frame.texts().text("plan_raci", task, "task")));
      String id = task.getOrDefault("id", "");
      for (String role : frame.roles()) {
        StringBuilder letters = new StringBuilder();
        for (String kind : List.of("responsible", "consulted", "informed")) {
          if (isIn("plan_raci_" + kind, id, role)) {
            letters.append(kind.substring(0, 1).toUpperCase(Locale.ROOT));
          }
        }
        boolean answers = task.getOrDefault("accountable", "").equals(role);
        line.add(new Book.Text(answers ? "A" + letters : letters.toString()));
      }
      line.add(frame.procedure(task.getOrDefault("sop", "")));
      lines.add(line);
    }
    List<Book.Field> fields = new ArrayList<>();
    fields.add(frame.text("task"));
    frame.roles().forEach(r -> fields.add(new Book.Field(frame.words().role(r), false, false)));
    fields.add(frame.text("sop"));
    return new Book.Grid("raci", fields, lines);
  }

  private boolean isIn(String table, String task, String role) {
    return frame.texts().rows(table, "raci", task).stream()
        .anyMatch(r -> r.getOrDefault("value", "").equals(role));
  }
}
