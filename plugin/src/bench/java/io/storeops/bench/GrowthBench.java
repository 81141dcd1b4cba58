package io.storeops.bench;

import io.storeops.publish.Generation;
import io.storeops.run.Outcome;
import io.storeops.run.ReportRun;
import io.storeops.run.RunLog;
import io.storeops.run.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a whole {@code report} grows with its shops, and what of it is done again when little
 * changed: from nothing, with a week more, with one old day restated. Each run is a process of its
 * own with a heap of 1 GB and an engine of 4 GB. Beneath the figures stands which pages were
 * rendered; their names lie beside the project.
 */
public final class GrowthBench {
  private static final String USUAL = "1,5,20";
  private static final String HEAP = "1g";
  private static final long MEMORY_MB = 4096;
  private static final String RUN = "run";
  private static final Pattern MESSAGE =
      Pattern.compile("(\\d+) pages(?: \\((\\d+) unchanged\\))?");
  private static final Pattern WEEK = Pattern.compile("[a-z-]+/(\\d{4}-W\\d\\d|\\d{4}/W\\d\\d)/.*");

  private static final String EARLIER = "earlier weeks";
  private static final String SAME = "that week";
  private static final String LATER = "52 weeks later and more";
  private static final String ONCE = "no week, which are there once";

  /** Kinds of pages by the last week after the touched one. */
  private static final Map<Integer, String> SPANS =
      new TreeMap<>(Map.of(4, "1–4 weeks later", 13, "5–13 weeks later", 51, "14–51 weeks later"));

  private final Path project;
  private final int shops;
  private final int products;
  private final int weeks;
  private final List<String> rendered = new ArrayList<>();

  private GrowthBench(Path folder, int shops, int products, int weeks) {
    this.project = folder.resolve("growth-" + shops);
    this.shops = shops;
    this.products = products;
    this.weeks = weeks;
  }

  /** Unused, the plugin's folder, unused, numbers of shops; or what a process of it has to do. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args[0].equals(RUN)) {
      run(Path.of(args[1]));
      return;
    }
    if (args.length == 6) {
      write(args);
      return;
    }
    int products = Integer.getInteger("bench.products", 500);
    int weeks = Integer.getInteger("bench.weeks", 60);
    System.out.printf("%d products a shop, %d weeks, one language%n%n", products, weeks);
    System.out.println(
        "| shops | report | exports MB | pages | rendered | taken over | files | MB | wall s | CPU"
            + " s | live heap MB | peak resident MB | read s | relations and rules s | output s |");
    System.out.println("|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    List<String> rendered = new ArrayList<>();
    for (String size : Child.sizes(args[3], USUAL)) {
      GrowthBench bench =
          new GrowthBench(
              Path.of(args[1]).resolve("target/bench"), Integer.parseInt(size), products, weeks);
      try {
        bench.grow();
      } catch (IllegalStateException e) {
        System.out.println("| " + size + " | " + e.getMessage().strip().replace('\n', ' ') + " |");
      }
      rendered.addAll(bench.rendered);
    }
    System.out.println("\n| shops | report | pages of | there are | rendered | for example |");
    System.out.println("|--:|---|---|--:|--:|---|");
    rendered.forEach(System.out::println);
  }

  private void grow() throws IOException, InterruptedException {
    Child.clear(project);
    LocalDate old = GrowthShops.FIRST.plusWeeks(weeks / 2).plusDays(2);
    write("plan", 0, weeks);
    Map<String, String> first = report("from nothing", Map.of(), null);
    write(LocalDate.MIN.toString(), weeks, weeks + 1);
    LocalDate added = GrowthShops.FIRST.plusWeeks(weeks);
    Map<String, String> second = report("a week more", first, added);
    write(old.toString(), weeks / 2, weeks / 2 + 1);
    report("a day restated", second, old);
  }

  private void write(String what, int from, int to) throws IOException, InterruptedException {
    Child.java(
        HEAP,
        List.of(),
        GrowthBench.class,
        project.toString(),
        what,
        "" + shops,
        "" + products,
        "" + from,
        "" + to);
  }

  private static void write(String[] args) throws IOException {
    boolean plan = args[1].equals("plan");
    LocalDate restated = plan ? LocalDate.MIN : LocalDate.parse(args[1]);
    GrowthShops shops =
        new GrowthShops(
            Path.of(args[0]), Integer.parseInt(args[2]), Integer.parseInt(args[3]), restated);
    if (plan) {
      shops.plan();
    }
    shops.weeks(Integer.parseInt(args[4]), Integer.parseInt(args[5]));
    System.out.println("written");
  }

  /** Digests of documents by page, as the run left them. */
  private Map<String, String> report(
      String what, Map<String, String> before, @Nullable LocalDate touched)
      throws IOException, InterruptedException {
    Child.Run run = Child.java(HEAP, List.of(), GrowthBench.class, RUN, project.toString());
    Path output = project.resolve("target/storeops");
    Map<String, String> now = documents(output);
    try (Stream<Path> files = Files.walk(output)) {
      System.out.printf(
          Locale.ROOT,
          "| %d | %s | %.1f | %.0f | %.0f | %.0f | %d | %.1f | %.1f | %.1f | %.0f | %.0f | %.1f |"
              + " %.1f | %.1f |%n",
          shops,
          what,
          Child.bytes(project.resolve("data")) / 1e6,
          run.number(0),
          run.number(0) - run.number(1),
          run.number(1),
          files.filter(Files::isRegularFile).count(),
          Child.bytes(output) / 1e6,
          run.wall(),
          run.number(2),
          run.number(3),
          run.number(4),
          run.number(5),
          run.number(6),
          run.number(7));
    }
    if (touched != null) {
      changed(what, before, now, touched);
    }
    return now;
  }

  /** By page, from the ledger. */
  private static Map<String, String> documents(Path output) throws IOException {
    try (Stream<String> lines = Files.lines(output.resolve(Generation.LEDGER))) {
      return lines
          .skip(1)
          .map(l -> l.split(" ", 3))
          .filter(l -> !l[2].equals("index.html"))
          .collect(Collectors.toMap(l -> l[2], l -> l[0], (a, b) -> a, TreeMap::new));
    }
  }

  private void changed(
      String what, Map<String, String> before, Map<String, String> now, LocalDate touched)
      throws IOException {
    Map<String, List<String>> all = new LinkedHashMap<>();
    List<String> kinds = new ArrayList<>(List.of(EARLIER, SAME));
    kinds.addAll(SPANS.values());
    kinds.addAll(List.of(LATER, ONCE));
    kinds.forEach(kind -> all.put(kind, new ArrayList<>()));
    now.keySet().forEach(path -> Objects.requireNonNull(all.get(kind(path, touched))).add(path));
    List<String> names = new ArrayList<>();
    all.forEach(
        (kind, paths) -> {
          List<String> other =
              paths.stream().filter(p -> !Objects.equals(now.get(p), before.get(p))).toList();
          names.addAll(other);
          if (!paths.isEmpty()) {
            rendered.add(
                "| %d | %s | %s | %d | %d | %s |"
                    .formatted(
                        shops,
                        what,
                        kind,
                        paths.size(),
                        other.size(),
                        other.stream().limit(3).collect(Collectors.joining(", "))));
          }
        });
    Files.write(project.resolve("rendered-" + what.replace(' ', '-') + ".txt"), names);
  }

  private static String kind(String path, LocalDate touched) {
    Matcher matcher = WEEK.matcher(path);
    if (!matcher.matches()) {
      return ONCE;
    }
    LocalDate monday =
        LocalDate.parse(matcher.group(1).replace("/", "-") + "-1", DateTimeFormatter.ISO_WEEK_DATE);
    long later = ChronoUnit.WEEKS.between(touched.with(DayOfWeek.MONDAY), monday);
    if (later < 0) {
      return EARLIER;
    }
    if (later == 0) {
      return SAME;
    }
    for (Map.Entry<Integer, String> span : SPANS.entrySet()) {
      if (later <= span.getKey()) {
        return span.getValue();
      }
    }
    return LATER;
  }

  private static void run(Path project) {
    Path output = project.resolve("target/storeops");
    Settings settings =
        new Settings(
            project,
            project.resolve("plan"),
            project.resolve("data"),
            project.resolve("playbook"),
            project.resolve("pages"),
            project.resolve("analyses"),
            output,
            project.resolve("target/storeops-work"),
            Optional.empty(),
            Optional.empty(),
            "never",
            Optional.empty(),
            Optional.empty(),
            2,
            MEMORY_MB,
            "bench",
            true);
    Stages stages = new Stages();
    LiveHeap heap = LiveHeap.watch();
    Outcome outcome = new ReportRun(settings, stages).run();
    Matcher message = MESSAGE.matcher(outcome.message());
    if (outcome.failed() || !message.find()) {
      throw new IllegalStateException(outcome.message() + " " + outcome.problems());
    }
    System.out.printf(
        Locale.ROOT,
        "%s %s %.2f %.1f %.1f %.2f %.2f %.2f%n",
        message.group(1),
        message.group(2) == null ? "0" : message.group(2),
        AnalysisBench.cpu() / 1e9,
        heap.megabytes(),
        Child.peakResident("self"),
        stages.seconds("data"),
        stages.seconds("relations of the project") + stages.seconds("relations and rules"),
        stages.seconds("output"));
  }

  /** Time by stage. */
  private static final class Stages implements RunLog {
    private static final Pattern LAP = Pattern.compile("(.*): (\\d+) ms");
    private final Map<String, Double> seconds = new TreeMap<>();

    double seconds(String stage) {
      return seconds.getOrDefault(stage, 0.0);
    }

    @Override
    public void info(String line) {}

    @Override
    public void debug(String line) {
      Matcher lap = LAP.matcher(line);
      if (lap.matches()) {
        seconds.put(lap.group(1), Long.parseLong(lap.group(2)) / 1000.0);
      }
    }
  }
}
