package io.storeops.facts;

import io.storeops.sheet.InputFile;
import io.storeops.sheet.SheetHead;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which kind of export a sheet is. */
record Packs(List<Pack> list) {
  private static final Comparator<Pack> BY_ID = Comparator.comparing(Pack::id);

  /** Every pack that claims the sheet, the surest first. */
  List<Pack> claims(InputFile file, SheetHead head) {
    return list.stream()
        .filter(p -> p.claims(file, head))
        .sorted(Comparator.comparingInt((Pack p) -> p.weight(file)).reversed().thenComparing(BY_ID))
        .toList();
  }

  /** The surest one; {@link Pack#NONE} when no pack claims the sheet. */
  Pack of(InputFile file, SheetHead head) {
    return claims(file, head).stream().findFirst().orElse(Pack.NONE);
  }

  /** A pack whose name fits while its headings do not: the export has changed. */
  Optional<Pack> drifted(InputFile file, SheetHead head) {
    return list.stream()
        .filter(p -> !p.header().isEmpty() && p.fitsName(file))
        .filter(p -> p.notes().isEmpty())
        .filter(p -> 3 * p.missing(head).size() <= p.header().size())
        .min(Comparator.comparingInt((Pack p) -> p.missing(head).size()).thenComparing(BY_ID));
  }
}
