package io.storeops.yaml;

import java.util.Set;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** A schema that is written in YAML as the JSON that editors read. */
public final class SchemaText {
  private SchemaText() {}

  /** Indented by two blanks, lines end with a line feed on every system. */
  public static String json(YamlMap schema) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(lines);
    return JsonMapper.shared()
            .writer()
            .with(printer)
            .writeValueAsString(new JsonTree(Set.of()).of(schema))
        + "\n";
  }
}
