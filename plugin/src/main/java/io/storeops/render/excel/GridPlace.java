package io.storeops.render.excel;

/** Where a grid stands: head row from 0, number of rows under it. */
record GridPlace(String sheet, int head, int rows) {

  /** The sheet as formulas name it. */
  String quoted() {
    return "'" + sheet.replace("'", "''") + "'";
  }
}
