package io.storeops.yaml;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The form that a schema's value is written in. */
final class SchemaForm {
  private static final Set<String> ABOUT_FORM =
      Set.of("type", "pattern", "format", "minimum", "maximum");

  private SchemaForm() {}

  /**
   * The form that explains an error.
   *
   * @param wanted the schema of the value
   * @param keyword the keyword that the value breaks
   */
  static Optional<Form<?>> of(JsonNode wanted, String keyword) {
    String name = wanted.path("x-form").asString("");
    if (ABOUT_FORM.contains(keyword) && !name.isEmpty()) {
      return Forms.named(name);
    }
    if (keyword.equals("format") && wanted.path("format").asString("").equals("date")) {
      return Optional.of(Forms.DATE);
    }
    return Optional.empty();
  }
}
