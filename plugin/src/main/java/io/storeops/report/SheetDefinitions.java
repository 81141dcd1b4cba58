package io.storeops.report;

import io.storeops.analysis.RelationCatalog;
import io.storeops.diag.Problems;
import io.storeops.plan.Plan;
import io.storeops.report.block.BlockOptions;
import io.storeops.report.book.SheetDefinition;
import io.storeops.templates.Templates;
import io.storeops.yaml.SchemaCheck;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;

/** Reads which sheets the weekly workbook has over relations. */
public final class SheetDefinitions {
  private static final String TABLE = "table";

  private SheetDefinitions() {}

  /** All sheets in their order; mistakes are reported. */
  public static List<SheetDefinition> load(
      Templates templates, RelationCatalog relations, Problems problems) {
    SchemaCheck schema = SchemaCheck.of(templates.text("schema/book.schema.json"));
    BlockReader blocks = new BlockReader(templates, relations, problems);
    List<SheetDefinition> sheets = new ArrayList<>();
    for (String path : templates.list("books", ".yaml")) {
      YamlReader.read(path, templates.text(path), problems)
          .ifPresent(
              file -> {
                int before = problems.list().size();
                schema.check(file);
                if (problems.list().size() == before) {
                  file.maps("sheets").forEach(sheet -> sheets.add(sheet(sheet, blocks)));
                }
              });
    }
    return sheets;
  }

  private static SheetDefinition sheet(YamlMap sheet, BlockReader blocks) {
    List<BlockOptions> tables = new ArrayList<>();
    for (YamlMap block : sheet.maps("blocks")) {
      tables.add(blocks.options(block, TABLE, true));
    }
    return new SheetDefinition(
        sheet.requiredText("id"), new Plan.Text(sheet.languages("title", "en")), tables);
  }
}
