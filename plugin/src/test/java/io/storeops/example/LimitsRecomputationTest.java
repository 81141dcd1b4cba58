package io.storeops.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Natural limits of 45 real weekly series and their sum computed twice. */
@Tag("recount")
class LimitsRecomputationTest {
  private static final String PLAN =
      """
      {"stores": [%s],
       "inputs": [{"files": ["*.csv"], "dateFormat": "dd/MM/yy"}],
       "calendar": {"events": [{"id": "christmas", "from": "2010-12-17", "to": "2010-12-25",
         "bigSale": true}, {"id": "snow", "from": "2011-02-01", "to": "2011-02-02"}]},
       "campaigns": [
        {"id": "thanksgiving", "window": {"from": "2011-11-24", "to": "2011-11-28"}},
        {"id": "spring", "stores": ["7", "20"], "window": {"from": "2011-04-11", "to": "2011-06-19"}}],
       "adjustments": [
        {"id": "rebuilt", "store": "36", "onDay": "2011-03-14", "what": "Half the shop", "newLevel": true},
        {"id": "again", "store": "36", "onDay": "2012-02-01", "what": "All of it", "newLevel": true},
        {"id": "prices", "metric": "paid_amount", "onDay": "2012-03-07", "what": "Prices",
         "newLevel": true}]}
      """;

  @TempDir Path folder;

  @Test
  void weeklySales_everyStore_equalTheRecomputation() throws IOException {
    String stores =
        IntStream.rangeClosed(1, 45)
            .mapToObj("{\"id\": \"%1$d\", \"currency\": \"USD\"}"::formatted)
            .collect(Collectors.joining(", "));
    RawProject project =
        new RawProject(folder, "walmart-weekly-sales.csv", PLAN.formatted(stores))
            .dump(List.of("process_limits"));
    project.same("limits.py", 38_000);
    assertEquals(
        "process_limits *USD paid_amount 2011-W24 value: worked out 47447561.78, reported"
            + " 47447561.77",
        project.changed("limits.py").get(0));
  }
}
