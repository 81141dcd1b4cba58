package io.storeops.facts;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.TextSource;
import io.storeops.plan.Plan;
import io.storeops.sheet.InputFile;

/** What all files of a run are read with. */
record Reading(Plan plan, FactCatalog catalog, SheetMapper mapper, Shops shops, Packs packs) {

  static Reading of(Plan plan, FactCatalog catalog) {
    return new Reading(
        plan, catalog, new SheetMapper(catalog), new Shops(plan), new Packs(catalog.packs()));
  }

  /** The same with other stores than the plan's. */
  Reading with(Shops others) {
    return new Reading(plan, catalog, mapper, others, packs);
  }

  FileSettings settings(InputFile file) {
    return FileSettings.of(file, plan);
  }

  DateTexts dates(InputFile file, FileSettings settings, Problems problems) {
    try {
      return new DateTexts(plan.calendar().periods(), settings.dateFormat());
    } catch (IllegalArgumentException e) {
      problems.error(
          "D021",
          Problem.Cause.PLAN,
          plan.inputs().stream()
              .filter(i -> i.dateFormat().equals(settings.dateFormat()))
              .map(Plan.Input::source)
              .findFirst()
              .orElse(TextSource.of(file.name())),
          "dateFormat \"" + settings.dateFormat() + "\" is no pattern of a date",
          "write it like dd/MM/yy or yyyy-MM-dd HH:mm");
      return new DateTexts(plan.calendar().periods(), "");
    }
  }
}
