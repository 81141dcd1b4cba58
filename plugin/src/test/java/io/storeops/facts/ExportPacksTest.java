package io.storeops.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.plan.Plan;
import io.storeops.result.SourceInfo;
import io.storeops.sheet.InputFile;
import io.storeops.sheet.SheetHead;
import io.storeops.templates.Templates;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of export that a pack knows, as look-alikes of real files. */
class ExportPacksTest {
  private static final FactCatalog CATALOG = FactCatalog.load(new Templates(), Plans.oneStore());
  private static final Packs PACKS = new Packs(CATALOG.packs());
  private static final Map<String, List<String>> TABLE = new TreeMap<>();

  @TempDir Path folder;

  static List<ExportSample> samples() {
    return ExportSample.all();
  }

  @AfterAll
  static void printTable() {
    StringBuilder text = new StringBuilder("pack kind | look-alikes and their tests\n");
    TABLE.forEach(
        (pack, tests) ->
            text.append(pack).append(" | ").append(String.join("; ", tests)).append('\n'));
    System.out.println(text);
  }

  private Loaded load(ExportSample sample) throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    try (var files = Files.list(data)) {
      for (Path old : files.toList()) {
        Files.delete(old);
      }
    }
    Files.write(data.resolve(sample.file()), sample.bytes());
    Plan plan =
        sample
            .fact("period")
            .map(p -> Plans.oneStore(Plans.period("**", p)))
            .orElseGet(Plans::oneStore);
    return new Loaded(data, plan);
  }

  private static void note(ExportSample sample, String test) {
    TABLE.computeIfAbsent(sample.pack(), p -> new ArrayList<>());
    List<String> tests = TABLE.get(sample.pack());
    if (tests != null && !tests.contains(test)) {
      tests.add(test);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void export_asDownloaded_hasItsFigures(ExportSample sample) throws IOException {
    check(sample, load(sample));
    note(sample, "figures (" + sample.fact("doc").orElseThrow() + ")");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void export_columnMoved_hasItsFigures(ExportSample sample) throws IOException {
    int header = sample.header();
    int last = sample.headings().size() - 1;
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < sample.rows().size(); i++) {
      List<String> row = new ArrayList<>(sample.rows().get(i));
      if (i >= header && row.size() > 1) {
        while (row.size() <= last) {
          row.add("");
        }
        row.add(1, row.remove(last));
      }
      rows.add(row);
    }
    check(sample.with(rows), load(sample.with(rows)));
    note(sample, "column moved");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void export_unknownColumnAdded_hasItsFiguresAndNamesIt(ExportSample sample) throws IOException {
    int header = sample.header();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < sample.rows().size(); i++) {
      List<String> row = new ArrayList<>(sample.rows().get(i));
      if (i >= header && row.stream().anyMatch(c -> !c.isBlank())) {
        row.add(0, sample.rows().get(i).equals(sample.headings()) ? "Brand new X9" : "1");
      }
      rows.add(row);
    }
    Loaded loaded = load(sample.with(rows));
    check(sample.with(rows), loaded);
    assertTrue(loaded.sources.get(0).unknown().contains("Brand new X9"), loaded.sources.toString());
    note(sample, "unknown column added");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void export_columnRenamedWithinItsAliases_hasItsFigures(ExportSample sample) throws IOException {
    SourceInfo info = load(sample).sources.get(0);
    Dataset dataset = CATALOG.dataset(info.dataset()).orElseThrow();
    Pack pack =
        CATALOG.packs().stream()
            .filter(p -> p.id().equals(sample.pack()))
            .findFirst()
            .orElseThrow();
    int renamed = 0;
    for (Map.Entry<String, String> mapped : info.mapped().entrySet()) {
      String other = alias(dataset, pack, sample, mapped.getKey(), mapped.getValue());
      if (!other.isEmpty()) {
        List<List<String>> rows =
            sample.rows().stream()
                .map(r -> r.equals(sample.headings()) ? renamed(r, mapped.getKey(), other) : r)
                .toList();
        check(sample.with(rows), load(sample.with(rows)));
        renamed++;
        break;
      }
    }
    note(sample, renamed == 0 ? "no heading to rename" : "column renamed");
  }

  private static List<String> renamed(List<String> headings, String heading, String other) {
    return headings.stream().map(h -> h.strip().equals(heading) ? other : h).toList();
  }

  /** Another heading of the same column that neither the fingerprint nor another column knows. */
  private static String alias(
      Dataset dataset, Pack pack, ExportSample sample, String heading, String column) {
    Set<String> fixed = new TreeSet<>();
    pack.header().forEach(fixed::addAll);
    pack.without().forEach(fixed::add);
    pack.columns().keySet().forEach(h -> fixed.add(Headings.fold(h)));
    if (fixed.contains(Headings.fold(heading)) || heading.contains("(") || heading.contains("（")) {
      return "";
    }
    Set<String> there = sample.headings().stream().map(Headings::fold).collect(Collectors.toSet());
    HeaderMap headings = new HeaderMap(dataset);
    return dataset.column(column).map(FactColumn::aliases).orElse(List.of()).stream()
        .filter(a -> !there.contains(Headings.fold(a)) && !fixed.contains(Headings.fold(a)))
        .filter(a -> !a.equals(column) && sample.canSay(a))
        .filter(
            a ->
                headings
                    .find(Headings.fold(a))
                    .map(h -> h.column().name().equals(column))
                    .orElse(false))
        .filter(a -> CATALOG.vocabulary().dimension("shop").stream().noneMatch(a::equals))
        .findFirst()
        .orElse("");
  }

  @Test
  void packs_everyLookAlike_isClaimedByItsOwnKindOnly() {
    List<String> wrong = new ArrayList<>();
    int pairs = 0;
    for (ExportSample sample : ExportSample.all()) {
      List<List<String>> above = sample.rows().subList(0, sample.header());
      SheetHead head = new SheetHead(sample.sheet(), above, sample.header() + 1, sample.headings());
      InputFile file =
          new InputFile(
              "data/" + sample.file(), Path.of(sample.file()), "", StandardCharsets.UTF_8);
      List<String> claims = PACKS.claims(file, head).stream().map(Pack::id).toList();
      pairs += CATALOG.packs().size();
      if (!claims.equals(List.of(sample.pack()))) {
        wrong.add(sample + " is claimed by " + claims);
      }
    }
    assertEquals(List.of(), wrong);
    System.out.println(pairs + " pairs of look-alike and pack, each claimed by its own only");
  }

  @Test
  void packs_every_hasALookAlike() {
    Set<String> sampled =
        ExportSample.all().stream().map(ExportSample::pack).collect(Collectors.toSet());
    assertEquals(
        List.of(),
        CATALOG.packs().stream().map(Pack::id).filter(p -> !sampled.contains(p)).toList());
  }

  private static void check(ExportSample sample, Loaded loaded) {
    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    SourceInfo info = loaded.sources.isEmpty() ? null : loaded.sources.get(0);
    if (info == null) {
      throw new AssertionError(sample + ": nothing read; " + loaded.problems());
    }
    String table = sample.fact("dataset").orElseThrow();
    expected.add("pack " + sample.pack());
    found.add("pack " + info.pack());
    expected.add("dataset " + table);
    found.add("dataset " + info.dataset());
    expected.add("loaded " + sample.fact("loaded").orElseThrow());
    found.add("loaded " + info.rows().loaded());
    expected.add("left " + sample.fact("left").orElse("0"));
    found.add("left " + info.rows().leftOut());
    expected.add("refused 0");
    found.add("refused " + info.rows().refused());
    expected.add("days " + sample.fact("days").orElseThrow());
    found.add("days " + info.period());
    expected.add("warns " + sample.facts("warns"));
    found.add("warns " + loaded.problems.list().stream().map(p -> p.code()).distinct().toList());
    if (!info.dataset().equals(table)) {
      assertEquals(lines(expected), lines(found), () -> sample + " " + info + loaded.problems());
    }
    for (String sum : sample.facts("sum")) {
      String column = sum.substring(0, sum.indexOf('='));
      expected.add("sum " + sum);
      found.add("sum " + column + "=" + loaded.sum(table, column));
    }
    for (String near : sample.facts("near")) {
      String column = near.substring(0, near.indexOf('='));
      BigDecimal first =
          loaded.table(table).stream()
              .filter(r -> r.get(column) != null)
              .map(r -> new BigDecimal(String.valueOf(r.get(column))))
              .findFirst()
              .orElse(BigDecimal.ZERO);
      expected.add("near " + near);
      found.add("near " + column + "=" + first.stripTrailingZeros().toPlainString());
    }
    for (String texts : sample.facts("texts")) {
      String column = texts.substring(0, texts.indexOf('='));
      expected.add("texts " + texts);
      found.add(
          "texts " + column + "=" + String.join(",", new TreeSet<>(loaded.lines(table, column))));
    }
    for (String trade : sample.facts("trade")) {
      String metric = trade.substring(0, trade.indexOf('='));
      String wanted = trade.substring(trade.indexOf('=') + 1);
      List<String> rows =
          loaded.table("benchmark_daily").stream()
              .filter(r -> metric.equals(r.get("metric")))
              .map(
                  r ->
                      r.get("label")
                          + ":"
                          + r.get("level")
                          + ":"
                          + new BigDecimal(String.valueOf(r.get("value")))
                              .stripTrailingZeros()
                              .toPlainString())
              .distinct()
              .toList();
      for (String one : wanted.split(" ", -1)) {
        expected.add("trade " + one);
        found.add("trade " + (rows.contains(one) ? one : rows.toString()));
      }
    }
    assertEquals(lines(expected), lines(found), () -> sample + " " + info + loaded.problems());
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines);
  }
}
