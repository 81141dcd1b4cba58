package io.storeops.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.calendar.Festival;
import io.storeops.calendar.Festivals;
import io.storeops.templates.Templates;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FestivalReaderTest {
  private static final Templates TEMPLATES = new Templates();

  private static Festival festival(String calendar, String id) {
    return FestivalReader.read(TEMPLATES, calendar).festivals().stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cn", "tw", "jp", "international"})
  void calendar_everyFestival_hasFourNamesAndADayInEveryYear(String calendar) {
    Festivals festivals = FestivalReader.read(TEMPLATES, calendar);
    for (Festival festival : festivals.festivals()) {
      assertEquals(Set.of("zh-CN", "zh-TW", "ja", "en"), festival.names().keySet());
      IntStream.rangeClosed(2014, 2035)
          .forEach(y -> assertTrue(festival.rule().in(y).isPresent(), festival.id() + " " + y));
    }
    assertEquals(
        festivals.festivals().size(),
        festivals.festivals().stream().map(Festival::id).distinct().count());
  }

  @ParameterizedTest
  @CsvSource({
    "cn, spring-festival, 2024-02-09",
    "cn, spring-festival, 2027-02-05",
    "cn, spring-festival, 2030-02-02",
    "cn, mid-autumn, 2025-10-06",
    "cn, mid-autumn, 2026-09-25",
    "cn, dragon-boat, 2026-06-19",
    "cn, qingming, 2026-04-05",
    "tw, ghost-festival, 2026-08-27",
    "jp, vernal-equinox, 2026-03-20",
    "jp, autumnal-equinox, 2026-09-23",
    "jp, coming-of-age-day, 2026-01-12",
    "jp, black-friday, 2026-11-27",
    "international, thanksgiving, 2026-11-26",
    "international, memorial-day, 2026-05-25",
    "international, cyber-monday, 2026-11-30",
    "international, easter, 2026-04-03",
    "international, easter, 2038-04-23"
  })
  void festival_knownYear_hasItsDay(String calendar, String id, LocalDate day) {
    assertEquals(day, festival(calendar, id).rule().in(day.getYear()).orElseThrow());
  }

  @Test
  void between_overlappingSpan_findsWhatTouchesIt() {
    List<String> found =
        FestivalReader.read(TEMPLATES, "cn")
            .between(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 11, 11))
            .stream()
            .map(o -> o.festival().id() + " " + o.from())
            .collect(Collectors.toList());
    assertEquals(
        List.of("national-day 2026-10-01", "double-ninth 2026-10-18", "double-11 2026-11-11"),
        found);
  }
}
