package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Packs that a project writes itself. */
class OwnPackTest {
  @TempDir Path folder;

  private ShopProject shop() throws IOException {
    StringBuilder csv = new StringBuilder("Tag;Besucher;Umsatz\n");
    for (int day = 1; day <= 28; day++) {
      csv.append(java.time.LocalDate.of(2026, 2, day)).append(";100;10,50\n");
    }
    return new ShopProject(folder)
        .with("plan/store.yaml", ShopProject.ONE_STORE)
        .with("data/tage.csv", csv.toString());
  }

  @Test
  void ownPack_headingsOfAnUnknownTool_areRead() throws IOException {
    ShopProject shop =
        shop()
            .with(
                "packs/till.yaml",
                """
                id: till
                reports:
                  - id: days
                    header: [Tag, Besucher, Umsatz]
                    dataset: store_daily
                    columns: {Tag: biz_date, Besucher: visitors, Umsatz: paid_amount}
                """);
    Outcome outcome = shop.report();
    assertEquals(Outcome.Kind.PASSED, outcome.kind(), ShopProject.printed(outcome));
    JsonNode source = shop.results().get("sources").get(0);
    assertEquals("till/days", source.get("pack").stringValue());
    assertEquals(
        0, new BigDecimal("294").compareTo(source.get("totals").get("paid_amount").decimalValue()));
  }

  @Test
  void ownPack_unknownDatasetColumnAndKey_areThreeProblems() throws IOException {
    ShopProject shop =
        shop()
            .with(
                "packs/till.yaml",
                """
                id: till
                reports:
                  - id: days
                    header: [Tag, Besucher]
                    dataset: store_dayly
                    colums: {}
                  - id: weeks
                    header: [Woche, Besucher]
                    dataset: store_daily
                    columns: {Besucher: visitor}
                """);
    Outcome outcome = shop.check();
    assertEquals(Outcome.Kind.PLAN, outcome.kind());
    assertEquals(
        """
        packs/till.yaml:6:5: error Y020: unknown key "colums"; did you mean "columns"?
          6 |     colums: {}
            |     ^
        packs/till.yaml:5:14: error K001: there is no dataset "store_dayly"; did you mean "store_daily"?
          5 |     dataset: store_dayly
            |              ^
        packs/till.yaml:10:25: error K002: there is no column "visitor"; did you mean "visitors"?
          10 |     columns: {Besucher: visitor}
             |                         ^
        """
            .strip(),
        ShopProject.printed(outcome));
  }
}
