package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.facts.Dataset;
import io.storeops.facts.FactCatalog;
import io.storeops.facts.FactColumn;
import io.storeops.facts.Plans;
import io.storeops.templates.Templates;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A shop that has begun with one kind of export, whichever it is, has a site. */
@Tag("recount")
class SingleDatasetTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 8, 3);
  private static final int DAYS = 21;

  /** Of records that say what holds or what somebody did: alone they have no week to report. */
  private static final String NO_DAY =
      "data: error D401: no file of figures or orders holds a row with a day, so there is no week"
          + " to report; put exports of the shop's back end into the data folder; the sources page"
          + " of a report says what was read and left out";

  private static final String STORE =
      """
      site: {languages: [en]}
      roles: [{id: operations}]
      stores:
        - {id: corner, platform: tmall, currency: CNY}
      """;

  @TempDir Path folder;

  /** What the trade's own figures are is read beside others, never alone. */
  static Stream<Dataset> datasets() {
    return FactCatalog.load(new Templates(), Plans.oneStore()).list().stream()
        .filter(dataset -> !dataset.shapes().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("datasets")
  void dataset_alone_hasASite(Dataset dataset) throws IOException {
    ShopProject shop =
        new ShopProject(folder)
            .with(
                "plan/store.yaml",
                STORE + "inputs: [{dataset: " + dataset.id() + ", files: ['*.csv']}]\n")
            .with("data/rows.csv", rows(dataset));
    Outcome outcome = shop.report();
    assertEquals(dataset.reaches() ? "" : NO_DAY, ShopProject.printed(outcome));
  }

  private static String rows(Dataset dataset) {
    List<FactColumn> columns =
        dataset.columns().stream().filter(c -> !c.name().equals("store")).toList();
    StringBuilder csv =
        new StringBuilder(columns.stream().map(FactColumn::name).collect(Collectors.joining(",")));
    for (int day = 0; day < DAYS; day++) {
      List<String> cells = new ArrayList<>();
      for (FactColumn column : columns) {
        cells.add(cell(column, day));
      }
      csv.append('\n').append(String.join(",", cells));
    }
    return csv.append('\n').toString();
  }

  private static String cell(FactColumn column, int day) {
    return switch (column.column().type()) {
      case TEXT -> "x" + day;
      case BOOL -> "yes";
      case INT -> "" + (7 + day % 5);
      case MONEY -> (12 + day % 5) + ".50";
      case DOUBLE -> "0.5";
      case DATE -> FIRST.plusDays(day).toString();
      case TIME -> FIRST.plusDays(day) + " 10:00:00";
      case WEEK -> "2026-W32";
    };
  }
}
