package io.storeops.scaffold;

import java.time.LocalDate;

/**
 * A sale of the platform that is still to come.
 *
 * @param kind id without its year
 * @param festival the festival of a calendar that it is for; its own id when there is none
 * @param to last day, in the same year as the first
 * @param size what pieces and money of its template are multiplied by
 * @param weight how much of a goal a day of it takes
 * @param big whether it is one of the big sales of the year
 */
record Sale(
    String kind,
    String name,
    String festival,
    LocalDate from,
    LocalDate to,
    long size,
    String weight,
    boolean big) {

  int year() {
    return from.getYear();
  }

  String id() {
    return kind + "-" + year();
  }

  String title() {
    return name + " " + year();
  }

  /** Its file below {@code plan/}. */
  String file() {
    return "campaigns/" + year() + "-" + kind + ".yaml";
  }
}
