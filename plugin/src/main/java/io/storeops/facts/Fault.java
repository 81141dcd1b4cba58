package io.storeops.facts;

import io.storeops.diag.Severity;

/** Why a row is refused: a code, how grave it is, and the words for it. */
enum Fault {
  NOT_A_NUMBER(
      "D003",
      Severity.ERROR,
      "a text stands where a number belongs",
      "write a number, or leave the cell empty when there is none"),
  NOT_WHOLE(
      "D003",
      Severity.ERROR,
      "a fraction stands where a whole number belongs",
      "check the column; counts have no decimals"),
  TOO_LARGE("D019", Severity.ERROR, "the number is too large", "check the cell"),
  LOST_ID(
      "D018",
      Severity.ERROR,
      "the id was turned into a number like 1.23E+12 and is lost",
      "export again and open the file as text, not with a double-click"),
  AMBIGUOUS_DAY("D008", Severity.ERROR, "the order of day and month is not clear", ""),
  NO_DATE("D009", Severity.ERROR, "a text stands where a date belongs", "write it like 2026-11-11"),
  MISSING_DATE("D017", Severity.WARNING, "there is no date", "fill it in, or remove the row"),
  FAR_DATE("D010", Severity.WARNING, "the date stands alone", "correct the date in the file"),
  NO_STORE(
      "D015",
      Severity.ERROR,
      "the shop is no store of the plan",
      "add it to stores: with this name, or give the file one store in inputs:"),
  SEVERAL_DAYS(
      "D020",
      Severity.WARNING,
      "the row covers several days in a sheet of single days",
      "export day by day"),
  PERSONAL(
      "D023",
      Severity.WARNING,
      "a cell looks like a telephone number, an identity number or a mail address",
      "take it out of the file; personal data is not read"),
  NOT_LISTED(
      "D028",
      Severity.ERROR,
      "a text stands here that the form does not offer",
      "choose from the list"),
  OUTSIDE("D029", Severity.ERROR, "the value lies outside of what the form takes", ""),
  TOO_LONG("D029", Severity.ERROR, "the text is longer than the form takes", ""),
  EMPTY("D030", Severity.ERROR, "the cell is empty, and the form needs it", "fill it in"),
  REPEATED_KEY(
      "D012",
      Severity.ERROR,
      "the key stands in the sheet already",
      "export without the column that splits the rows");

  final String code;
  final Severity severity;
  final String reason;
  final String hint;

  Fault(String code, Severity severity, String reason, String hint) {
    this.code = code;
    this.severity = severity;
    this.reason = reason;
    this.hint = hint;
  }
}
