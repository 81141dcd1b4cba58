package io.storeops.report;

import io.storeops.text.Language;

/**
 * What the name of a file in Markdown says.
 *
 * @param stem without the language
 * @param lang tag of the language that stands before {@code .md}; empty where none does
 */
record TextName(String stem, String lang) {
  private static final String ENDING = ".md";

  static TextName of(String fileName) {
    String name =
        fileName.endsWith(ENDING)
            ? fileName.substring(0, fileName.length() - ENDING.length())
            : fileName;
    return Language.all().stream()
        .filter(l -> name.endsWith("." + l.tag()) || name.endsWith("." + l.path()))
        .findFirst()
        .map(l -> new TextName(name.substring(0, name.length() - l.tag().length() - 1), l.tag()))
        .orElse(new TextName(name, ""));
  }
}
