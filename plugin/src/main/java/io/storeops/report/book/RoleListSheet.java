package io.storeops.report.book;

import io.storeops.document.Book;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The roles: to whom they report, who stands in for them, what they must be able to do. */
final class RoleListSheet {
  private final HandbookFrame frame;
  private final RoleLinks links;

  RoleListSheet(HandbookFrame frame, RoleLinks links) {
    this.frame = frame;
    this.links = links;
  }

  Book.Grid grid() {
    List<List<Book.Value>> lines = new ArrayList<>();
    for (String role : frame.roles()) {
      Map<String, String> row =
          frame.texts().rows("plan_role", "id", role).stream().findFirst().orElse(Map.of());
      lines.add(
          List.of(
              links.role(role),
              new Book.Text(named(row.getOrDefault("reports_to", ""))),
              new Book.Text(named(row.getOrDefault("deputy", ""))),
              new Book.Day(row.getOrDefault("review_by", "")),
              new Book.Text(String.join("\n", skills(role)))));
    }
    return new Book.Grid(
        "roles",
        List.of(
            frame.text("role"),
            frame.text("reportsTo"),
            frame.text("deputy"),
            frame.text("reviewBy"),
            frame.text("skills")),
        lines);
  }

  private String named(String role) {
    return role.isEmpty() ? "" : frame.words().role(role);
  }

  private List<String> skills(String role) {
    return frame.texts().rows("plan_role_skill", "role", role).stream()
        .map(r -> frame.texts().text("plan_role_skill", r, "value"))
        .toList();
  }
}
