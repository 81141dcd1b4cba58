package io.storeops.sql;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.Severity;
import io.storeops.diag.TextSource;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The file of an own relation: its text, where its select starts, and one problem per place. */
public final class SelectFile {
  private static final int LONGEST_EXCERPT = 1000;

  private final TextSource place;
  private final String text;
  private final int start;
  private final Problems problems;
  private final Set<TextSource> reported = new HashSet<>();

  /**
   * @param name path from the project
   * @param text all of the file
   * @param start index of the select's first character
   */
  public SelectFile(String name, String text, int start, Problems problems) {
    this(TextSource.of(name), text, start, problems);
  }

  /**
   * The same for a relation that is a part of a file.
   *
   * @param place where the relation starts; the file alone, where that is all of it
   * @param text of the file up to the end of the relation
   */
  public SelectFile(TextSource place, String text, int start, Problems problems) {
    this.place = place;
    this.text = text;
    this.start = start;
    this.problems = problems;
  }

  /** Path from the project. */
  public String name() {
    return place.file();
  }

  /** Where the relation starts; the file alone, where that is all of it. */
  public TextSource place() {
    return place;
  }

  /** The select, to the end of the file. */
  public String select() {
    return text.substring(start);
  }

  /**
   * Reports an error at an index of the select, unless its place has one already.
   *
   * @param at in characters
   */
  public void error(String code, int at, String message, String hint) {
    TextSource place = placeOf(Math.min(start + at, text.length()));
    if (reported.add(place)) {
      problems.add(problem(code, place, message, hint));
    }
  }

  /** An error at the first word of the select. */
  public Problem problem(String code, String message, String hint) {
    return problem(code, first(), message, hint);
  }

  /** An error at an index of the select. */
  public Problem problem(String code, int at, String message, String hint) {
    return problem(code, placeOf(Math.min(start + at, text.length())), message, hint);
  }

  private Problem problem(String code, TextSource at, String message, String hint) {
    return new Problem(
        code, Severity.ERROR, Problem.Cause.PLAN, message, hint, at, line(at.line()));
  }

  /** The index of the select's first word. */
  public int first() {
    String bare = BareText.of(select());
    return bare.length() - bare.stripLeading().length();
  }

  /** Whether anything of this file was reported here. */
  boolean isBroken() {
    return !reported.isEmpty();
  }

  /** The index in characters of a position in bytes of UTF-8, as the engine counts. */
  int index(long bytes) {
    String select = select();
    int at = 0;
    long passed = 0;
    while (at < select.length() && passed < bytes) {
      int point = select.codePointAt(at);
      passed += new String(Character.toChars(point)).getBytes(StandardCharsets.UTF_8).length;
      at += Character.charCount(point);
    }
    return at;
  }

  /** The index of a line, from 1, and a column, from 1, of the select. */
  public int index(int line, int column) {
    String select = select();
    int at = 0;
    for (int i = 1; i < line; i++) {
      int end = select.indexOf('\n', at);
      if (end < 0) {
        return at;
      }
      at = end + 1;
    }
    return Math.min(at + column - 1, select.length());
  }

  private TextSource placeOf(int at) {
    String before = text.substring(0, at);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    String last = before.substring(before.lastIndexOf('\n') + 1);
    return new TextSource(place.file(), line, last.codePointCount(0, last.length()) + 1);
  }

  private String line(int number) {
    String line = text.lines().skip(number - 1L).findFirst().orElse("");
    return line.length() > LONGEST_EXCERPT ? "" : line;
  }
}
