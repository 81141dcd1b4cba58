package io.storeops.report.block;

import java.util.Locale;

/**
 * Where pages of one language lie, below the site's root.
 *
 * @param firstFull the first week that has all its pages; empty when every week has
 */
public record SitePaths(String lang, String firstFull) {

  /** Whether a week has all its pages; older ones have a summary only. */
  public boolean full(String week) {
    return week.compareTo(firstFull) >= 0;
  }

  /** All stores in a week. */
  public String week(String week) {
    return folder(week) + "index.html";
  }

  /** A store in a week. */
  public String store(String week, String store) {
    return folder(week) + store + "/index.html";
  }

  /** A page of a store in a week by its id. */
  public String store(String week, String store, String id) {
    return folder(week) + store + "/" + id + "/index.html";
  }

  /** A page of a week by its id. */
  public String week(String week, String id) {
    return folder(week) + id + "/index.html";
  }

  /** The findings of a week. */
  public String findings(String week) {
    return week(week, "findings");
  }

  /** The list of all weeks. */
  public String weeks() {
    return lang + "/weeks.html";
  }

  /** A page that exists once. */
  public String once(String kind) {
    return lang + "/" + kind + "/index.html";
  }

  /** A key figure. */
  public String kpi(String metric) {
    return lang + "/kpi/" + metric + "/index.html";
  }

  /** A finding, by its key. */
  public String finding(String key) {
    return entity("finding", "", key);
  }

  /**
   * A page of one of many.
   *
   * @param store id; empty for what is of no store
   */
  public String entity(String kind, String store, String id) {
    String name = store.isEmpty() ? PathName.of(id) : PathName.of(store + "-" + id);
    return lang + "/" + kind + "/" + name + "/index.html";
  }

  /**
   * A picture of the project's pages, the same in all languages.
   *
   * @param file path below the folder of the pages
   */
  public static String picture(String file) {
    int dot = file.lastIndexOf('.');
    return "pictures/"
        + PathName.of(file.substring(0, dot))
        + file.substring(dot).toLowerCase(Locale.ROOT);
  }

  private String folder(String week) {
    return lang + "/" + week.substring(0, 4) + "/" + week.substring(5) + "/";
  }
}
