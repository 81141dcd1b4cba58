package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The output is a function of the repository: not of its folder, the machine or the moment. */
class ReproducibilityTest {
  @TempDir Path folder;

  @Test
  void report_otherFolderZoneLocaleThreadsAndOrder_givesEqualBytes() throws IOException {
    Map<String, String> first = run("a", "UTC", Locale.ENGLISH, 1, false);
    Map<String, String> second =
        run("deeper/other name", "Asia/Kathmandu", new Locale("ar", "EG"), 4, true);
    assertEquals(first.keySet(), second.keySet());
    Map<String, String> differing = new TreeMap<>(first);
    differing.entrySet().removeIf(e -> e.getValue().equals(second.get(e.getKey())));
    assertEquals(List.of(), List.copyOf(differing.keySet()), "files whose bytes differ");
  }

  private Map<String, String> run(
      String name, String zone, Locale locale, int threads, boolean reversed) throws IOException {
    TimeZone zoneBefore = TimeZone.getDefault();
    Locale localeBefore = Locale.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    Locale.setDefault(locale);
    try {
      ShopProject shop = new ShopProject(Files.createDirectories(folder.resolve(name)));
      String plan =
          ShopProject.ONE_STORE.replace("[en]", "[en, zh-CN, ja]")
              + "goals:\n"
              + "  - {id: sales, store: corner, metric: paid_amount, periods: {\"2026\":"
              + " 900000}}\n";
      String[][] files = {
        {"plan/store.yaml", plan},
        {"data/a.csv", ShopProject.orders("2026-06-01", 60)},
        {"data/b.csv", ShopProject.orders("2026-08-01", 107).replaceAll("(?m)^(\\d)", "9$1")},
      };
      for (int i = 0; i < files.length; i++) {
        String[] file = files[reversed ? files.length - 1 - i : i];
        shop.with(file[0], file[1]);
      }
      Outcome outcome = shop.report(threads);
      assertEquals(Outcome.Kind.RULE, outcome.kind(), ShopProject.printed(outcome));
      return shop.bytes();
    } finally {
      TimeZone.setDefault(zoneBefore);
      Locale.setDefault(localeBefore);
    }
  }
}
