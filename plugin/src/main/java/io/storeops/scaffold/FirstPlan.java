package io.storeops.scaffold;

import io.storeops.facts.FileInspection;
import io.storeops.templates.Templates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The texts of a first plan. */
public final class FirstPlan {
  private FirstPlan() {}

  /**
   * The texts by path below the plan's folder, for files that are all of one shop, or for none.
   *
   * @param wish without a mistake
   * @param schema where the plan's schema will lie, as seen from the plan's folder
   * @param today the day that a year's plan starts from
   */
  public static Map<String, String> of(
      Templates templates, Wish wish, List<FileInspection> files, String schema, LocalDate today) {
    Platforms platforms = Platforms.read(templates);
    Guess guess = wish.over(platforms.guess(files), !files.isEmpty(), Shops.read(templates));
    Map<String, String> texts = new TreeMap<>();
    switch (wish.size()) {
      case Wish.FULL -> texts.putAll(WholePlan.full(templates, guess, today));
      case Wish.EMPTY -> texts.putAll(WholePlan.empty(templates, guess, today));
      default -> texts.put("store.yaml", SmallPlan.of(platforms, guess, files, today.getYear()));
    }
    List<String> settings = InputEntry.section(files);
    if (!wish.size().equals(Wish.SMALL) && !settings.isEmpty()) {
      texts.put("files.yaml", String.join("\n", settings) + "\n");
    }
    texts.replaceAll((path, text) -> header(path, schema) + text);
    return texts;
  }

  private static String header(String path, String schema) {
    String up = "../".repeat((int) path.chars().filter(c -> c == '/').count());
    return "# yaml-language-server: $schema=" + up + schema + "\n";
  }
}
