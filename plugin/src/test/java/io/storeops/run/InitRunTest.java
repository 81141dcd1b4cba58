package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.diag.Problem;
import io.storeops.diag.ProblemText;
import io.storeops.diag.Problems;
import io.storeops.diag.StoreOpsException;
import io.storeops.plan.Plan;
import io.storeops.plan.PlanLoader;
import io.storeops.run.InitRun.Choice;
import io.storeops.scaffold.NewFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** First plans, whole; {@code -Dstoreops.golden=write} writes them anew. */
class InitRunTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-29");
  private static final Path GOLDEN = Path.of("src/test/resources/init");

  @TempDir Path folder;

  private Path shop() {
    return folder.resolve("my shop");
  }

  private Initiated init(Optional<Path> from) {
    return init(from, new Choice("small", Optional.empty(), Optional.empty(), TODAY));
  }

  private Initiated init(Optional<Path> from, Choice choice) {
    return new InitRun(
            shop(), shop().resolve("plan"), shop().resolve("data"), from, "1.2.3", choice)
        .run();
  }

  private Path download(String name, byte[] bytes) throws IOException {
    return SheetFixtures.write(folder.resolve("downloads").resolve(name), bytes);
  }

  private String plan() throws IOException {
    return Files.readString(shop().resolve("plan/store.yaml"));
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
        files.put(folder.relativize(path).toString().replace('\\', '/'), text);
      }
    }
    return files;
  }

  private static void assertGolden(String name, String text) throws IOException {
    Path golden = GOLDEN.resolve(name);
    if ("write".equals(System.getProperty("storeops.golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, text);
    }
    assertEquals(Files.readString(golden), text);
  }

  /** What a check of the new project says with the file in its data folder. */
  private Outcome check(Path file) throws IOException {
    Files.copy(file, shop().resolve("data").resolve(file.getFileName()));
    return new ShopProject(shop()).check();
  }

  private static List<String> texts(Outcome outcome, Problem.Cause cause) {
    return outcome.problems().stream()
        .filter(p -> p.cause() == cause)
        .map(ProblemText::of)
        .toList();
  }

  private void assertRoundTrip(Path file) throws IOException {
    Outcome outcome = check(file);
    assertEquals(List.of(), texts(outcome, Problem.Cause.PLAN));
    assertEquals(List.of(), texts(outcome, Problem.Cause.DATA));
    assertEquals(Outcome.Kind.PASSED, outcome.kind(), outcome.message());
  }

  @Test
  void tmallOrders_makeAPlanThatChecks() throws IOException {
    Path file =
        download(
            "ExportOrderList202611160934.csv",
            SheetFixtures.text(Charset.forName("GB18030"), SheetFixtures.TMALL_ORDERS));
    Initiated done = init(Optional.of(file));
    assertEquals(
        """
        wrote
          plan/store.yaml, with 8 lines marked TODO
          data/.gitkeep
          pom.xml
          .gitignore
          .mvn/jvm.config
          .githooks/pre-commit
        next: put exports below data, then mvn verify
        the plan is checked before each commit after: git config core.hooksPath .githooks
        """,
        done.text());
    assertGolden("tmall-orders.yaml", plan());
    assertGolden("pom.xml", Files.readString(shop().resolve("pom.xml")));
    for (String value : List.of("王小明", "1930679858170647", "橡木餐桌", "199.00", "13800")) {
      assertFalse(plan().contains(value), "the plan copies data: " + value);
    }
    assertRoundTrip(file);
  }

  @Test
  void tmallOrders_withAnotherPlatformAndLanguage_areOverridden() throws IOException {
    Path file =
        download(
            "orders.csv",
            SheetFixtures.text(Charset.forName("GB18030"), SheetFixtures.TMALL_ORDERS));
    Choice choice = new Choice("small", Optional.of("taobao"), Optional.of("zh-TW"), TODAY);
    assertTrue(init(Optional.of(file), choice).written());
    assertTrue(plan().contains("  languages: [zh-TW, en] #"), plan());
    assertTrue(plan().contains("name: {zh-TW: 我的店, en: My shop}"), plan());
    assertTrue(plan().contains("  - id: taobao-1 #"), plan());
    assertTrue(plan().contains("    platform: taobao # as asked for\n    currency: CNY #"), plan());
  }

  @Test
  void tmallOrders_fullPlan_checksWithTheFile() throws IOException {
    Path file =
        download(
            "orders.csv",
            SheetFixtures.text(Charset.forName("GB18030"), SheetFixtures.TMALL_ORDERS));
    Choice choice = new Choice("full", Optional.empty(), Optional.empty(), TODAY);
    assertTrue(init(Optional.of(file), choice).written());
    assertTrue(plan().contains("    platform: tmall\n    currency: CNY #"), plan());
    assertTrue(
        Files.readString(shop().resolve("plan/files.yaml"))
            .contains("inputs:\n  - files: [\"orders.csv\"]\n    # columns: # TODO"));
    Outcome outcome = check(file);
    assertEquals(List.of(), texts(outcome, Problem.Cause.PLAN));
    assertEquals(List.of(), texts(outcome, Problem.Cause.DATA));
  }

  @Test
  void sycmShopDays_makeAPlanThatChecks() throws IOException {
    Path file =
        download("【生意参谋平台】自助取数-店铺日报_2026-11-09_2026-11-10.xls", SheetFixtures.sycmShopDays());
    assertTrue(init(Optional.of(file)).written());
    assertGolden("sycm-shop.yaml", plan());
    assertRoundTrip(file);
  }

  @Test
  void shopifyOrders_makeAPlanThatChecks() throws IOException {
    Path file =
        download(
            "orders_export_1.csv",
            SheetFixtures.text(StandardCharsets.UTF_8, SheetFixtures.SHOPIFY_ORDERS));
    assertTrue(init(Optional.of(file)).written());
    assertGolden("shopify-orders.yaml", plan());
    assertRoundTrip(file);
  }

  @Test
  void comments_takenIn_areValidToo() throws IOException {
    Path file =
        download(
            "days_20261109.csv",
            SheetFixtures.text(
                StandardCharsets.UTF_8, List.of("日期,访客数,支付金额額,\"a\"\"b\\c\"", "2026-11-09,1,2,3")));
    assertTrue(init(Optional.of(file)).written());
    String taken =
        plan()
            .replaceAll("(?m)^# (goals:|roles:|  - )", "$1")
            .replaceAll("(?m)^    # (files|timeZone|columns|  \"支付金额額)", "    $1");
    assertTrue(taken.contains("\n      \"支付金额額\": paid_amount # near 支付金额\n"), taken);
    assertTrue(taken.contains("    #   \"a\\\"b\\\\c\": <column>\n"), taken);
    Problems problems = new Problems();
    Plan plan = PlanLoader.load(Map.of("plan/store.yaml", taken), problems).orElseThrow();
    assertEquals(List.of(), problems.list());
    assertEquals(1, plan.goals().size());
    assertEquals(List.of("days_*.csv"), plan.inputs().get(0).files());
  }

  @Test
  void nothingGiven_isAnExampleThatIsValid() throws IOException {
    assertTrue(init(Optional.empty()).written());
    assertGolden("empty.yaml", plan());
  }

  @Test
  void openOrderOfDates_isAskedOfAPersonAndEitherAnswerChecks() throws IOException {
    Path file =
        download(
            "sales_05-06-2026.csv",
            SheetFixtures.text(
                StandardCharsets.UTF_8,
                List.of("Date,Sales,Quantity,Colours", "05/06/2026 10:30,10.50,1,red")));
    Initiated done = init(Optional.of(file));
    assertTrue(done.text().contains("not all of the file is read: the goal inspect shows why"));
    assertGolden("open-dates.yaml", plan());
    assertEquals(Outcome.Kind.DATA, check(file).kind());
    Files.writeString(
        shop().resolve("plan/store.yaml"),
        plan().replace("    # dateFormat: \"d/M", "    dateFormat: \"d/M"));
    Outcome answered = new ShopProject(shop()).check();
    assertEquals(List.of(), answered.problems().stream().map(ProblemText::of).toList());
  }

  @Test
  void fileWithoutADay_hasItsPeriodAskedFor() throws IOException {
    Path file =
        download(
            "店铺.csv",
            SheetFixtures.text(StandardCharsets.UTF_8, List.of("店铺名称,访客数,支付金额", "某店,10,100")));
    assertTrue(init(Optional.of(file)).written());
    assertTrue(plan().contains("  - files: [\"店铺.csv\"]\n    # period: 2026-11 # TODO"), plan());
    assertTrue(plan().contains("# TODO rows name their shop in column 1: "), plan());
  }

  @Test
  void existingPlan_isLeftAsItIsWithOneProblem() throws IOException {
    for (String name : List.of("store.yaml", "deeper/goals.yml")) {
      Path written = shop().resolve("plan").resolve(name);
      Files.createDirectories(written.getParent());
      Files.writeString(written, "goals: []\n");
      Map<String, String> before = files();
      Initiated done = init(Optional.empty());
      assertEquals(
          "plan/"
              + name
              + ": error P027: there is a plan already, and init writes a first one only; edit it,"
              + " or move it away\n",
          done.text());
      assertFalse(done.written());
      assertEquals(before, files());
      Files.delete(written);
    }
  }

  @Test
  void existingPomAndData_stay() throws IOException {
    SheetFixtures.write(shop().resolve("pom.xml"), "<project/>".getBytes(StandardCharsets.UTF_8));
    SheetFixtures.write(
        shop().resolve("data/a.csv"), "日期,访客数\n2026-11-09,1\n".getBytes(StandardCharsets.UTF_8));
    Initiated done = init(Optional.of(shop().resolve("data/a.csv")));
    assertEquals(
        """
        wrote
          plan/store.yaml, with 7 lines marked TODO
          .gitignore
          .mvn/jvm.config
          .githooks/pre-commit
        pom.xml is there already: it must bind the goal report to the phase verify
        next: put exports below data, then mvn verify
        the plan is checked before each commit after: git config core.hooksPath .githooks
        """,
        done.text());
    assertEquals("<project/>", Files.readString(shop().resolve("pom.xml")));
    assertFalse(Files.exists(shop().resolve("data/.gitkeep")));
  }

  @Test
  void unreadableFile_isOneProblemAndNothingIsWritten() throws IOException {
    Path file = download("a.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0});
    Map<String, String> before = files();
    Initiated done = init(Optional.of(file));
    assertTrue(done.text().matches("a\\.xlsx: error D0\\d\\d: [^\n]*\n"), done.text());
    assertFalse(done.written());
    assertEquals(before, files());
  }

  @Test
  void writing_thatFailsHalfWay_leavesNothing() throws IOException {
    Path there = SheetFixtures.write(folder.resolve("b"), new byte[] {1});
    Map<Path, String> texts = new LinkedHashMap<>();
    texts.put(folder.resolve("new/deep/a"), "a");
    texts.put(there, "b");
    assertThrows(StoreOpsException.class, () -> NewFiles.write(texts));
    assertEquals(Map.of("b", "\u0001"), files());
    assertFalse(Files.exists(folder.resolve("new")));
  }
}
