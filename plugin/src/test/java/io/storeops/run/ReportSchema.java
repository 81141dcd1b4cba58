package io.storeops.run;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.storeops.templates.Templates;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The published schema of {@code report.json}. */
public final class ReportSchema {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_2020_12,
              b ->
                  b.schemaRegistryConfig(
                      SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()))
          .getSchema(new Templates().text("schema/report.schema.json"));

  private ReportSchema() {}

  /** What the schema does not allow, with the place in the document. */
  public static List<String> mistakes(JsonNode report) {
    return SCHEMA.validate(report).stream().map(ReportSchema::line).sorted().toList();
  }

  private static String line(Error error) {
    return error.getInstanceLocation() + ": " + error.getMessage();
  }
}
