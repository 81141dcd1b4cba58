package io.storeops.report;

import io.storeops.report.block.Handbook;

/** A chapter of the handbook: what is known of it, and its text. */
public record Chapter(Handbook.Chapter about, TextPage text) {
  /** Its id. */
  String id() {
    return about.id();
  }
}
