package io.storeops.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.document.Agenda;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanCalendarTest {

  private static String of(Agenda.Entry entry) {
    Agenda agenda = new Agenda("en/plan.ics", "Plan", LocalDate.of(2026, 11, 15), List.of(entry));
    return new String(PlanCalendar.of(agenda), StandardCharsets.UTF_8);
  }

  @Test
  void event_lastsToTheEndOfItsLastDay_andItsTextIsEscaped() {
    String text =
        of(
            new Agenda.Entry(
                "campaign-d12",
                LocalDate.of(2026, 12, 11),
                LocalDate.of(2026, 12, 12),
                "Sale; 20,5 % \\ off\nBEGIN:VALARM",
                "Operations"));
    assertEquals(
        List.of(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//storeops//plan//EN",
            "X-WR-CALNAME:Plan",
            "BEGIN:VEVENT",
            "UID:campaign-d12@storeops",
            "DTSTAMP:20261115T000000Z",
            "DTSTART;VALUE=DATE:20261211",
            "DTEND;VALUE=DATE:20261213",
            "SUMMARY:Sale\\; 20\\,5 % \\\\ off\\nBEGIN:VALARM",
            "DESCRIPTION:Operations",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "END:VCALENDAR"),
        List.of(text.split("\r\n")));
  }

  @Test
  void line_thatIsLong_isFoldedBetweenCharacters() {
    LocalDate day = LocalDate.of(2026, 12, 1);
    String title = "四件套空运补货到仓😀".repeat(12);
    String text = of(new Agenda.Entry("a", day, day, title, ""));
    for (String line : text.split("\r\n")) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
    }
    assertTrue(text.replace("\r\n ", "").contains("SUMMARY:" + title + "\r\n"), text);
  }
}
