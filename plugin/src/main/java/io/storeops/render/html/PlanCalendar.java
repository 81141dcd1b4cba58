package io.storeops.render.html;

import io.storeops.document.Agenda;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Days of the plan as iCalendar (RFC 5545): all-day events, which nobody is invited to. Written
 * here, since a library for it would bring a hundred times the code that these few lines are.
 */
final class PlanCalendar {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  /** Octets of a line before it is folded. */
  private static final int LINE = 75;

  private final StringBuilder out = new StringBuilder();

  static byte[] of(Agenda agenda) {
    PlanCalendar calendar = new PlanCalendar();
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//storeops//plan//EN");
    calendar.line("X-WR-CALNAME:" + escape(agenda.title()));
    agenda.entries().forEach(e -> calendar.event(e, agenda.made()));
    calendar.line("END:VCALENDAR");
    return calendar.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void event(Agenda.Entry entry, LocalDate made) {
    line("BEGIN:VEVENT");
    line("UID:" + escape(entry.id()) + "@storeops");
    line("DTSTAMP:" + made.format(DAY) + "T000000Z");
    line("DTSTART;VALUE=DATE:" + entry.from().format(DAY));
    // the end of an all-day event is the day after its last one
    line("DTEND;VALUE=DATE:" + entry.to().plusDays(1).format(DAY));
    line("SUMMARY:" + escape(entry.title()));
    if (!entry.note().isEmpty()) {
      line("DESCRIPTION:" + escape(entry.note()));
    }
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", " ");
  }

  /** A line, folded between characters so that no part is longer than 75 octets. */
  private void line(String text) {
    int octets = 0;
    for (int point : text.codePoints().toArray()) {
      int size = new String(Character.toChars(point)).getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LINE) {
        out.append("\r\n ");
        octets = 1;
      }
      out.appendCodePoint(point);
      octets += size;
    }
    out.append("\r\n");
  }
}
