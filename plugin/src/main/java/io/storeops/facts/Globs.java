package io.storeops.facts;

import io.storeops.sheet.InputFile;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Patterns of file names below the data folder: {@code *} within a folder, {@code **} across
 * folders, {@code ?} one character. A pattern without a slash fits a name in any folder; one that
 * fits a zip fits its entries.
 */
final class Globs {
  private Globs() {}

  static boolean matches(List<String> patterns, InputFile file) {
    return patterns.stream().anyMatch(p -> matches(p, file));
  }

  private static boolean matches(String pattern, InputFile file) {
    String path = file.name().substring(file.name().indexOf('/') + 1);
    String zip = path.contains("!/") ? path.substring(0, path.indexOf("!/")) : path;
    String inside = path.replace("!/", "/");
    Pattern regex = Pattern.compile(regex(pattern));
    boolean whole =
        regex.matcher(path).matches()
            || regex.matcher(zip).matches()
            || regex.matcher(inside).matches()
            || regex.matcher(file.name()).matches();
    return whole || (!pattern.contains("/") && anyName(regex, zip, file.baseName()));
  }

  private static boolean anyName(Pattern regex, String zip, String base) {
    return regex.matcher(base).matches()
        || regex.matcher(zip.substring(zip.lastIndexOf('/') + 1)).matches();
  }

  private static String regex(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '*' && pattern.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (c == '*' && pattern.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }
}
