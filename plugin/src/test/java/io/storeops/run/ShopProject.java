package io.storeops.run;

import io.storeops.diag.ProblemText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A user's repository in a temporary folder, and runs over it. */
final class ShopProject {
  static final String ONE_STORE =
      """
      site:
        languages: [en]
      stores:
        - id: corner
          name: Corner shop
          platform: tmall
          currency: CNY
      """;

  private static final Set<ReportRun.Extra> FREEZE = Set.of(ReportRun.Extra.FREEZE);

  private final Path folder;
  private Optional<String> profile = Optional.empty();

  ShopProject(Path folder) {
    this.folder = folder;
  }

  /** Runs under a profile from now on. */
  ShopProject in(String name) {
    profile = Optional.of(name);
    return this;
  }

  Path folder() {
    return folder;
  }

  Path output() {
    return folder.resolve("target/storeops");
  }

  ShopProject with(String path, String text) throws IOException {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  ShopProject with(String path, byte[] content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    return this;
  }

  ShopProject without(String path) throws IOException {
    Files.delete(folder.resolve(path));
    return this;
  }

  Outcome report() {
    return new ReportRun(settings(2, Optional.empty()), new Silent()).run();
  }

  /** {@code report} that keeps the week as it is reported now. */
  Outcome freeze() {
    return new ReportRun(settings(2, Optional.empty()), new Silent(), FREEZE, Optional.empty())
        .run();
  }

  Outcome freeze(String week) {
    return new ReportRun(settings(2, Optional.of(week)), new Silent(), FREEZE, Optional.empty())
        .run();
  }

  Outcome report(String week) {
    return new ReportRun(settings(2, Optional.of(week)), new Silent()).run();
  }

  Outcome reportWithZip(String week) {
    return new ReportRun(
            settings(2, Optional.of(week)),
            new Silent(),
            Set.of(ReportRun.Extra.ZIP),
            Optional.empty())
        .run();
  }

  Outcome changedSince(String since) {
    Settings settings = settings(2, Optional.empty());
    return new ReportRun(settings, new Silent(), Set.of(), Optional.of(since)).run();
  }

  Outcome report(int threads) {
    return new ReportRun(settings(threads, Optional.empty()), new Silent()).run();
  }

  Outcome forms() {
    return new FormsRun(settings(2, Optional.empty())).run();
  }

  Outcome check(String week) {
    return new CheckRun(settings(2, Optional.of(week)), new Silent()).run();
  }

  Outcome check() {
    return new CheckRun(settings(2, Optional.empty()), new Silent()).run();
  }

  Outcome explain(String metric, String store) {
    return new ExplainRun(settings(2, Optional.empty()), metric, store).run();
  }

  Outcome backtest(List<String> rules, String since, String metric) {
    return new BacktestRun(settings(2, Optional.empty()), rules, since, metric, 0.1).run();
  }

  /** {@code check} of the plan alone. */
  Outcome checkPlan(Optional<LocalDate> asOf) {
    return new CheckRun(settings(2, Optional.empty(), asOf, false), new Silent()).run();
  }

  private Settings settings(int threads, Optional<String> week) {
    return settings(threads, week, Optional.empty(), true);
  }

  /** {@code check} in which only findings fail that a commit did not have. */
  Outcome checkNew(String since, boolean readsData) {
    Settings settings =
        settings(2, Optional.empty(), Optional.empty(), Optional.of(since), readsData);
    return new CheckRun(settings, new Silent()).run();
  }

  private Settings settings(
      int threads, Optional<String> week, Optional<LocalDate> asOf, boolean readsData) {
    return settings(threads, week, asOf, Optional.empty(), readsData);
  }

  private Settings settings(
      int threads,
      Optional<String> week,
      Optional<LocalDate> asOf,
      Optional<String> onlyNewSince,
      boolean readsData) {
    return new Settings(
        folder,
        folder.resolve("plan"),
        folder.resolve("data"),
        folder.resolve("playbook"),
        folder.resolve("pages"),
        folder.resolve("analyses"),
        output(),
        folder.resolve("target/storeops-work"),
        week,
        asOf,
        "error",
        profile,
        onlyNewSince,
        threads,
        512,
        "storeops test",
        readsData);
  }

  /** The problems of an outcome as a user sees them. */
  static String printed(Outcome outcome) {
    return String.join("\n", outcome.problems().stream().map(ProblemText::of).toList());
  }

  JsonNode results() throws IOException {
    return JsonMapper.builder().build().readTree(Files.readString(output().resolve("report.json")));
  }

  /** Every output file with its bytes in hex. */
  Map<String, String> bytes() throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = output().relativize(file).toString().replace('\\', '/');
        if (!path.equals(".lock")) {
          found.put(path, HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
      }
    }
    return found;
  }

  /** A year of daily orders, one file; every day a little different, no day alike twice. */
  static String orders(String firstDay, int days) {
    StringBuilder csv = new StringBuilder("订单编号,总金额,买家实际支付金额,订单创建时间,订单付款时间,退款金额\r\n");
    java.time.LocalDate first = java.time.LocalDate.parse(firstDay);
    int number = 0;
    for (int day = 0; day < days; day++) {
      for (int order = 0; order < 2 + day % 3; order++) {
        number++;
        String on = first.plusDays(day).toString();
        csv.append(number)
            .append(',')
            .append(100 + number)
            .append(".50,")
            .append(number % 7 == 0 ? "0.00" : (100 + number) + ".50")
            .append(',')
            .append(on)
            .append(" 10:00:00,")
            .append(number % 7 == 0 ? "" : on + " 11:00:00")
            .append(',')
            .append(number % 11 == 0 && number % 7 != 0 ? "10.00" : "0.00")
            .append("\r\n");
      }
    }
    return csv.toString();
  }

  /** The lines of a text. */
  static List<String> lines(String text) {
    return text.lines().toList();
  }

  private static final class Silent implements RunLog {
    @Override
    public void info(String line) {}

    @Override
    public void debug(String line) {}
  }
}
