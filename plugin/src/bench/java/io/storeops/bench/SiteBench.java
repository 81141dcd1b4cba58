package io.storeops.bench;

import io.storeops.document.Look;
import io.storeops.document.Page;
import io.storeops.document.Site;
import io.storeops.publish.Generation;
import io.storeops.render.html.HtmlRenderer;
import io.storeops.templates.Templates;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What it costs to render a site, beside Hugo with the same pages. Ours is measured twice: with the
 * drawing of its charts, and with charts that come as finished text, as Hugo gets them. A process
 * each, in turns; of ours what the making of the data took is taken off, and the start of the
 * machine is not.
 */
public final class SiteBench {
  private static final String USUAL = "10000";
  private static final String HEAP = "512m";
  private static final String PAGES = "pages";
  private static final String DRAWN = "drawn";
  private static final String WRITE = "write";
  private static final String PUBLIC = "public";

  /** Measured by whoever started it; memory in MB. */
  private record Cost(double wall, double cpu, double heap, double resident) {}

  private final Path folder;
  private final Path layouts;
  private final int pages;
  private final Path hugo;

  private SiteBench(Path project, int pages, Path hugo) throws IOException {
    this.folder = fresh(project.resolve("target/bench"));
    this.layouts = project.resolve("src/bench/hugo");
    this.pages = pages;
    this.hugo = hugo;
  }

  /** Rounds, the plugin's folder, unused, numbers of pages; or what a process of it has to do. */
  public static void main(String[] args) throws IOException, InterruptedException {
    switch (args[0]) {
      case WRITE -> write(Path.of(args[1]), Path.of(args[2]), Integer.parseInt(args[3]));
      case PAGES, DRAWN -> render(args[0], Path.of(args[1]), Integer.parseInt(args[2]), args[3]);
      default -> {
        for (String size : Child.sizes(args[3], USUAL)) {
          Path hugo = Path.of(System.getProperty("bench.hugo", "/usr/bin/hugo"));
          new SiteBench(Path.of(args[1]), Integer.parseInt(size), hugo)
              .compare(Integer.parseInt(args[0]));
        }
      }
    }
  }

  /**
   * A folder of its own, in which nothing is deleted before all is measured: for minutes ext4 goes
   * around inodes that were deleted lately, and a run took 14 CPU seconds of the kernel, not one.
   */
  private static Path fresh(Path above) throws IOException {
    Files.createDirectories(above);
    return Files.createTempDirectory(above, "site");
  }

  private void compare(int rounds) throws IOException, InterruptedException {
    Child.java(
        HEAP, List.of(), SiteBench.class, WRITE, folder.toString(), layouts.toString(), "" + pages);
    boolean there = Files.isExecutable(hugo);
    List<Cost> drawing = new ArrayList<>();
    List<Cost> drawn = new ArrayList<>();
    List<Cost> other = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      drawing.add(ours(PAGES, round));
      if (there) {
        other.add(hugo(round));
      }
      drawn.add(ours(DRAWN, round));
    }
    System.out.printf(
        "| %d pages, two charts each | wall s | CPU s | peak heap MB | peak resident MB | MB | KB a"
            + " page | wall ÷ Hugo | CPU ÷ Hugo |%n",
        pages);
    System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
    line("storeops, charts drawn by it", drawing, other, folder.resolve(PAGES + 0));
    line("storeops, charts as finished text", drawn, other, folder.resolve(DRAWN + 0));
    if (there) {
      line("Hugo, charts as finished text", other, other, folder.resolve(PUBLIC + 0));
      same();
    } else {
      System.out.println("| Hugo | not there: " + hugo + " | | | | | | | |");
    }
    System.out.println(
        "\nAim, of wall and CPU: 0.35 × Hugo with charts drawn, 0.25 × with charts as finished"
            + " text.\n");
    Child.clear(folder);
  }

  private void line(String what, List<Cost> runs, List<Cost> hugo, Path site) throws IOException {
    double[] wall = runs.stream().mapToDouble(Cost::wall).toArray();
    double[] cpu = runs.stream().mapToDouble(Cost::cpu).toArray();
    long bytes = Child.bytes(site);
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %.1f | %.1f | %s | %s |%n",
        what,
        spread(wall),
        spread(cpu),
        memory(runs.stream().mapToDouble(Cost::heap).toArray()),
        memory(runs.stream().mapToDouble(Cost::resident).toArray()),
        bytes / 1e6,
        bytes / 1e3 / pages,
        ratio(wall, hugo.stream().mapToDouble(Cost::wall).toArray()),
        ratio(cpu, hugo.stream().mapToDouble(Cost::cpu).toArray()));
  }

  private static String spread(double[] values) {
    return String.format(
        Locale.ROOT,
        "%.2f (%.2f–%.2f)",
        Child.median(values),
        Arrays.stream(values).min().orElseThrow(),
        Arrays.stream(values).max().orElseThrow());
  }

  private static String memory(double[] values) {
    double most = Arrays.stream(values).max().orElse(0);
    return most == 0 ? "–" : String.format(Locale.ROOT, "%.0f", most);
  }

  private static String ratio(double[] ours, double[] hugo) {
    return hugo.length == 0
        ? "not there"
        : String.format(Locale.ROOT, "%.2f", Child.median(ours) / Child.median(hugo));
  }

  private Cost ours(String mode, int round) throws IOException, InterruptedException {
    List<Path> first = mode.equals(DRAWN) ? List.of(folder.resolve("templates")) : List.of();
    Child.Run run = Child.java(
            HEAP, first, SiteBench.class, mode, folder.toString(), "" + pages, mode + round);
    double making = run.number(0);
    return new Cost(run.wall() - making, run.number(1), run.number(2), run.number(3));
  }

  /** By the shell, since a process that has ended tells nobody what it used. */
  private Cost hugo(int round) throws IOException, InterruptedException {
    Path source = folder.resolve("hugo");
    Process process =
        new ProcessBuilder(
                "bash",
                "-c",
                "TIMEFORMAT='%R %U %S'; time \"$0\" \"$@\"",
                hugo.toString(),
                "--quiet",
                "--source",
                source.toString(),
                "--destination",
                folder.resolve(PUBLIC + round).toString())
            .redirectErrorStream(true)
            .start();
    double resident = 0;
    while (process.isAlive()) {
      resident =
          Math.max(
              resident,
              process
                  .descendants()
                  .mapToDouble(p -> Child.peakResident("" + p.pid()))
                  .max()
                  .orElse(0));
      Thread.sleep(20);
    }
    String out =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    String[] times = out.substring(out.lastIndexOf('\n') + 1).split(" ", -1);
    if (process.waitFor() != 0 || times.length != 3) {
      throw new IllegalStateException("Hugo failed: " + out);
    }
    double cpu = Double.parseDouble(times[1]) + Double.parseDouble(times[2]);
    return new Cost(Double.parseDouble(times[0]), cpu, 0, resident);
  }

  /** All three wrote the same pages, and those asked for say the same. */
  private void same() throws IOException {
    List<String> paths =
        IntStream.of(0, 7, pages / 2, pages - 1)
            .filter(n -> n < pages)
            .mapToObj(SitePages::path)
            .toList();
    for (String path : paths) {
      Document ours = Jsoup.parse(Files.readString(folder.resolve(PAGES + 0).resolve(path)));
      Document finished = Jsoup.parse(Files.readString(folder.resolve(DRAWN + 0).resolve(path)));
      Document theirs = Jsoup.parse(Files.readString(folder.resolve(PUBLIC + 0).resolve(path)));
      equal(path + " drawn before", shown(ours), shown(finished));
      equal(path + " of Hugo", shown(ours), shown(theirs));
    }
    Set<String> names =
        IntStream.range(0, pages).mapToObj(SitePages::path).collect(Collectors.toSet());
    for (String name : names) {
      if (!Files.exists(folder.resolve(PAGES + 0).resolve(name))
          || !Files.exists(folder.resolve(PUBLIC + 0).resolve(name))) {
        throw new IllegalStateException("there is no " + name);
      }
    }
    System.out.printf("%nEqual in texts and elements: %s.%n", String.join(", ", paths));
  }

  /** Its elements with their classes and own texts; where links lead to is written in two ways. */
  private static List<String> shown(Document page) {
    return page.getAllElements().stream()
        .map(e -> e.tagName() + "." + e.className() + "#" + e.id() + " " + e.ownText())
        .toList();
  }

  private static void equal(String what, List<String> ours, List<String> theirs) {
    for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
      String one = i < ours.size() ? ours.get(i) : "nothing";
      String other = i < theirs.size() ? theirs.get(i) : "nothing";
      if (!one.equals(other)) {
        throw new IllegalStateException(what + " differs: " + one + " is there " + other);
      }
    }
  }

  private static void write(Path folder, Path layouts, int count) throws IOException {
    SitePages pages = new SitePages();
    HugoSite hugo = new HugoSite(folder.resolve("hugo"));
    Templates templates = new Templates();
    instead(templates, folder, "graph", "${chart(block)}", "${block.description?no_esc}");
    instead(templates, folder, "kpis", "${spark(card.spark)}", "${card.spark.title?no_esc}");
    hugo.frame(layouts, pages);
    try (DataOutputStream drawings =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(folder.resolve("drawings"))))) {
      for (int number = 0; number < count; number++) {
        Page page = pages.page(number);
        List<String> drawn = SitePages.drawings(page);
        for (String one : drawn) {
          byte[] bytes = one.getBytes(StandardCharsets.UTF_8);
          drawings.writeInt(bytes.length);
          drawings.write(bytes);
        }
        hugo.page(page, drawn);
      }
    }
    System.out.println("written");
  }

  /** The renderer's own template of a block, but for the drawing. */
  private static void instead(
      Templates templates, Path folder, String block, String drawing, String text)
      throws IOException {
    String path = "site/blocks/" + block + ".ftlh";
    String template = templates.text(path);
    if (!template.contains(drawing)) {
      throw new IllegalStateException(path + " does not draw by " + drawing);
    }
    Path file = folder.resolve("templates/storeops").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, template.replace(drawing, text));
  }

  private static void render(String mode, Path folder, int count, String output)
      throws IOException {
    SitePages pages = new SitePages();
    Making making = new Making();
    String home = SitePages.path(0);
    try (DataInputStream drawings =
        new DataInputStream(
            new BufferedInputStream(Files.newInputStream(folder.resolve("drawings"))))) {
      Site site =
          new Site(
              () ->
                  IntStream.range(0, count)
                      .mapToObj(n -> making.page(
                              pages, n, count, mode.equals(DRAWN) ? drawings : null)),
              home,
              List.of(),
              List.of(),
              List.of(),
              Look.PLAIN);
      Generation generation = Generation.start(folder.resolve(output));
      HtmlRenderer.render(
          new Templates(), site, "", generation, Integer.getInteger("bench.threads", Runtime.getRuntime().availableProcessors()));
      generation.publish(name -> true);
    }
    System.out.printf(
        Locale.ROOT,
        "%.3f %.3f %.1f %.1f%n",
        making.wall / 1e9,
        (AnalysisBench.cpu() - making.cpu) / 1e9,
        AnalysisBench.peakHeap() / (double) (1 << 20),
        Child.peakResident("self"));
  }

  /**
   * Makes the pages and takes the time of it. Hundreds at a time, while nothing is rendered: time
   * that is taken off must not have been used by somebody else, too.
   */
  private static final class Making {
    private static final int AT_A_TIME = 200;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Queue<Page> made = new ArrayDeque<>();
    private long wall;
    private long cpu;

    Page page(SitePages pages, int number, int count, @Nullable DataInputStream drawings) {
      if (made.isEmpty()) {
        make(pages, number, Math.min(count, number + AT_A_TIME), drawings);
      }
      return made.remove();
    }

    private void make(SitePages pages, int from, int to, @Nullable DataInputStream drawings) {
      long wallBefore = System.nanoTime();
      long cpuBefore = threads.getCurrentThreadCpuTime();
      for (int number = from; number < to; number++) {
        Page page = pages.page(number);
        made.add(drawings == null ? page : SitePages.drawn(page, () -> next(drawings)));
      }
      cpu += threads.getCurrentThreadCpuTime() - cpuBefore;
      wall += System.nanoTime() - wallBefore;
    }

    private static String next(DataInputStream drawings) {
      try {
        return new String(drawings.readNBytes(drawings.readInt()), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
