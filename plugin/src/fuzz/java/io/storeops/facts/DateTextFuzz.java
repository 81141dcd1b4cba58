package io.storeops.facts;

import io.storeops.calendar.Periods;
import io.storeops.calendar.WeekRule;
import io.storeops.calendar.YearRule;
import java.nio.charset.StandardCharsets;

/** Any text as a day or a span, which never ends before it starts. */
public final class DateTextFuzz {
  private static final DateTexts DATES =
      new DateTexts(new Periods(WeekRule.ISO, YearRule.CALENDAR), "");

  private DateTextFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    DateTexts.isAmbiguous(text);
    DATES.parse(text).ifPresent(DateTextFuzz::check);
  }

  private static void check(Span span) {
    if (span.to().isBefore(span.from())) {
      throw new AssertionError(span + " ends before it starts");
    }
  }
}
