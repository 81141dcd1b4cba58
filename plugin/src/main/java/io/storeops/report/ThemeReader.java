package io.storeops.report;

import io.storeops.diag.NearestName;
import io.storeops.diag.Problems;
import io.storeops.markdown.MarkdownFile;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A style sheet that sets colours of the site for light and for dark screens. What it says is taken
 * apart into names and colours and written anew, so that nothing else gets out of it.
 */
final class ThemeReader {
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
  private static final Pattern TOKEN = Pattern.compile("--([a-z0-9]+):");
  private static final Pattern START =
      Pattern.compile(
          "\\s*(@media\\s*(?:screen\\s+and\\s*)?\\(\\s*prefers-color-scheme\\s*:\\s*dark\\s*\\)\\s*\\{\\s*)?:root\\s*\\{");
  private static final Pattern SET =
      Pattern.compile("\\s*(?:--([A-Za-z0-9-]{1,40}))\\s*:\\s*([^;{}]{0,100}?)\\s*(?:;|(?=}))");
  private static final Pattern END = Pattern.compile("\\s*}");
  private static final Pattern COLOUR =
      Pattern.compile(
          "#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})"
              + "|rgb\\([0-9]{1,3}, ?[0-9]{1,3}, ?[0-9]{1,3}\\)"
              + "|hsl\\([0-9]{1,3}, ?[0-9]{1,3}%, ?[0-9]{1,3}%\\)");

  private final MarkdownFile file;
  private final Set<String> tokens = new TreeSet<>();
  private final Problems problems;
  private final Map<String, String> light = new TreeMap<>();
  private final Map<String, String> dark = new TreeMap<>();
  private final String bare;
  private final Matcher matcher;
  private int at;

  private ThemeReader(MarkdownFile file, String site, Problems problems) {
    this.file = file;
    this.problems = problems;
    TOKEN.matcher(site).results().forEach(t -> tokens.add(t.group(1)));
    // blanks for comments: places stay what they are
    this.bare = COMMENT.matcher(file.text()).replaceAll(m -> m.group().replaceAll("[^\n]", " "));
    this.matcher = START.matcher(bare);
  }

  /**
   * The colours as a style sheet; light ones do not reach into the dark.
   *
   * @param site the style sheet of the site, which names what can be set
   * @return empty after a report
   */
  static String read(MarkdownFile file, String site, Problems problems) {
    ThemeReader sheet = new ThemeReader(file, site, problems);
    return sheet.readAll()
        ? media("print,screen and (prefers-color-scheme:light)", sheet.light)
            + media("screen and (prefers-color-scheme:dark)", sheet.dark)
        : "";
  }

  private boolean readAll() {
    while (!bare.substring(at).isBlank()) {
      if (!root()) {
        refuse();
        return false;
      }
    }
    return true;
  }

  private boolean root() {
    if (!next(START)) {
      return false;
    }
    boolean isDark = matcher.group(1) != null;
    while (next(SET)) {
      set(isDark ? dark : light);
    }
    return next(END) && (!isDark || next(END));
  }

  private boolean next(Pattern expected) {
    if (!matcher.usePattern(expected).region(at, bare.length()).lookingAt()) {
      return false;
    }
    at = matcher.end();
    return true;
  }

  private void set(Map<String, String> values) {
    String token = matcher.group(1);
    String colour = matcher.group(2);
    if (!tokens.contains(token)) {
      problem(
          matcher.start(1) - 2,
          "there is no colour --" + token,
          NearestName.hint(token, tokens, "colours"));
    } else if (!COLOUR.matcher(colour).matches()) {
      problem(
          matcher.start(2),
          "\"" + colour + "\" is no colour",
          "write it like #1d5fb4, rgb(29, 95, 180) or hsl(214, 72%, 41%)");
    } else {
      values.put(token, colour);
    }
  }

  private void refuse() {
    int place = at;
    while (place < bare.length() && Character.isWhitespace(bare.charAt(place))) {
      place++;
    }
    problem(
        place,
        "only colours of the site can be set",
        "write :root{--ac:#1d5fb4} and, for dark screens, @media"
            + " (prefers-color-scheme:dark){:root{--ac:#7fb2f0}}");
  }

  private void problem(int offset, String message, String hint) {
    problems.add(file.error("G018", offset, message, hint));
  }

  private static String media(String which, Map<String, String> values) {
    return values.isEmpty()
        ? ""
        : values.entrySet().stream()
            .map(e -> "--" + e.getKey() + ":" + e.getValue())
            .collect(Collectors.joining(";", "@media " + which + "{:root{", "}}\n"));
  }
}
