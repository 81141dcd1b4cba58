package io.storeops.report.book;

import io.storeops.document.Book;
import java.util.Map;

/**
 * Leads from a role's name to its sheet.
 *
 * @param sheets names of the sheets by role, of those roles that have one
 */
record RoleLinks(BookWords words, Map<String, String> sheets) {

  Book.Value role(String id) {
    String sheet = sheets.get(id);
    return sheet == null ? new Book.Text(words.role(id)) : new Book.Jump(words.role(id), sheet);
  }
}
