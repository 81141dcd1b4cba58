package io.storeops.faults;

import io.storeops.result.Finding;
import io.storeops.run.JudgedProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the rules say of a shop.
 *
 * @param findings fired ones as {@code rule|store|subject severity week}
 * @param missing rules that lacked an input in the last week
 * @param points rows on which each rule had a verdict, by rule
 */
record JudgedShop(Set<String> findings, Set<String> missing, Map<String, Integer> points) {

  /** Writes a clean shop with edits into a folder and judges it. */
  static JudgedShop of(Path folder, long seed, List<Edit> edits) throws IOException {
    JudgedProject.fullPlan(folder, CleanShop.LAST);
    CleanShop shop = new CleanShop(seed);
    List<Edit> all = new ArrayList<>(Fault.ofTheCleanPlan());
    all.addAll(edits);
    for (Edit edit : all) {
      if (edit.isOfPlan()) {
        Path file = folder.resolve(edit.file());
        Files.writeString(file, edit.apply(Files.readString(file)));
      } else {
        edit.apply(shop.sheet(edit.file()));
      }
    }
    shop.write(folder.resolve("data"));
    return judged(JudgedProject.of(folder, 1));
  }

  private static JudgedShop judged(JudgedProject project) {
    if (project.problems().stream().anyMatch(p -> p.severity() == io.storeops.diag.Severity.ERROR)) {
      throw new IllegalStateException(project.problems().toString());
    }
    Set<String> findings = new TreeSet<>();
    Map<String, List<Finding>> byWeek = project.check().byWeek();
    String last = List.copyOf(byWeek.keySet()).get(byWeek.size() - 1);
    byWeek.forEach(
        (week, found) ->
            (week.equals(last) ? project.check().standing() : found)
                .stream()
                    .filter(f -> f.verdict().equals("fired") && !f.status().equals("closed"))
                    .forEach(f -> findings.add(text(f, week, last))));
    Set<String> missing = new TreeSet<>(project.check().noData().keySet());
    return new JudgedShop(findings, missing, project.points());
  }

  private static String text(Finding finding, String week, String last) {
    String severity = finding.severity().name().toLowerCase(java.util.Locale.ROOT);
    return finding.key() + " " + severity + (week.equals(last) ? "" : " " + week);
  }
}
