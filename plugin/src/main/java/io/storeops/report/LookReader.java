package io.storeops.report;

import io.storeops.diag.NearestName;
import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.StoreOpsException;
import io.storeops.diag.TextSource;
import io.storeops.document.Look;
import io.storeops.document.SiteFile;
import io.storeops.markdown.MarkdownFile;
import io.storeops.templates.Templates;
import io.storeops.yaml.BytesProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a project's folder {@code theme/}: colours of the style sheet, and a logo. Nothing but
 * colours of known names gets out of it.
 */
public final class LookReader {
  private static final long MOST_CSS = 20_000;
  private static final long MOST_LOGO = 200_000;
  private static final String COMMENT = "(?s)/\\*.*?\\*/";
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
  private static final Pattern ACTIVE =
      Pattern.compile(
          "(?i)<script|<foreignObject|<!DOCTYPE|<!ENTITY|\\bon[a-z]+\\s*=|javascript:"
              + "|href\\s*=\\s*[\"'](?!#)|@import|url\\(\\s*[\"']?(?!#)");

  private final Path project;
  private final Path folder;
  private final Problems problems;

  private LookReader(Path project, Path folder, Problems problems) {
    this.project = project;
    this.folder = folder;
    this.problems = problems;
  }

  /** The look; what is wrong is reported and left out. */
  public static Look read(Templates templates, Path project, Path folder, Problems problems) {
    LookReader reader = new LookReader(project, folder, problems);
    String css =
        reader
            .bytes("theme.css", MOST_CSS)
            .flatMap(b -> BytesProblem.text(reader.name("theme.css"), b, problems))
            .map(text -> reader.css(text.replace("\r\n", "\n"), templates))
            .orElse("");
    Optional<SiteFile> logo = reader.svg();
    return new Look(css, logo.isPresent() ? logo : reader.png());
  }

  private String name(String file) {
    return project.relativize(folder.resolve(file)).toString().replace('\\', '/');
  }

  private void refuse(String file, String message, String hint) {
    problems.error("G017", Problem.Cause.PLAN, TextSource.of(name(file)), message, hint);
  }

  private Optional<byte[]> bytes(String file, long most) {
    Path path = folder.resolve(file);
    try {
      if (!Files.isRegularFile(path)) {
        return Optional.empty();
      }
      if (!path.toRealPath().startsWith(folder.toRealPath())) {
        refuse(file, "the file leads out of its folder", "put the file itself there");
        return Optional.empty();
      }
      if (Files.size(path) > most) {
        refuse(file, "the file has " + Files.size(path) + " bytes, at most " + most, "");
        return Optional.empty();
      }
      return Optional.of(Files.readAllBytes(path));
    } catch (IOException e) {
      throw new StoreOpsException("Cannot read " + name(file) + ".", e);
    }
  }

  private Optional<SiteFile> png() {
    Optional<byte[]> png = bytes("logo.png", MOST_LOGO);
    byte[] start = {(byte) 0x89, 'P', 'N', 'G'};
    if (png.isPresent() && !startsWith(png.get(), start)) {
      refuse("logo.png", "the logo is no png by what it holds", "");
      return Optional.empty();
    }
    return png.map(content -> new SiteFile("assets/logo.png", content));
  }

  private static boolean startsWith(byte[] content, byte[] start) {
    for (int i = 0; i < start.length; i++) {
      if (content.length <= i || content[i] != start[i]) {
        return false;
      }
    }
    return true;
  }

  private Optional<SiteFile> svg() {
    Optional<String> svg =
        bytes("logo.svg", MOST_LOGO).flatMap(b -> BytesProblem.text(name("logo.svg"), b, problems));
    if (svg.isEmpty()) {
      return Optional.empty();
    }
    Matcher active = ACTIVE.matcher(svg.get());
    if (!svg.get().contains("<svg")) {
      refuse("logo.svg", "the logo is no svg by what it holds", "");
    } else if (active.find()) {
      problems.add(
          new MarkdownFile(name("logo.svg"), svg.get())
              .error(
                  "G017",
                  active.start(),
                  "a logo may run nothing and load nothing, found \"" + active.group() + "\"",
                  "export it as a plain svg, or use a png"));
    } else {
      return Optional.of(
          new SiteFile("assets/logo.svg", svg.get().getBytes(StandardCharsets.UTF_8)));
    }
    return Optional.empty();
  }

  /** The tokens as a style sheet; light ones do not reach into the dark. */
  private String css(String text, Templates templates) {
    TreeSet<String> tokens = new TreeSet<>();
    String site = templates.text("site/assets/site.css");
    TOKEN.matcher(site).results().forEach(t -> tokens.add(t.group(1)));
    MarkdownFile file = new MarkdownFile(name("theme.css"), text);
    String bare =
        Pattern.compile(COMMENT).matcher(text).replaceAll(m -> m.group().replaceAll("[^\n]", " "));
    Map<String, String> light = new TreeMap<>();
    Map<String, String> dark = new TreeMap<>();
    Matcher at = START.matcher(bare);
    int from = 0;
    while (!bare.substring(from).isBlank()) {
      if (!at.usePattern(START).region(from, bare.length()).lookingAt()) {
        return refuse(file, bare, from);
      }
      boolean isDark = at.group(1) != null;
      from = at.end();
      while (at.usePattern(SET).region(from, bare.length()).lookingAt()) {
        set(at, file, tokens, isDark ? dark : light);
        from = at.end();
      }
      for (int i = 0; i < (isDark ? 2 : 1); i++) {
        if (!at.usePattern(END).region(from, bare.length()).lookingAt()) {
          return refuse(file, bare, from);
        }
        from = at.end();
      }
    }
    return media("print,screen and (prefers-color-scheme:light)", light)
        + media("screen and (prefers-color-scheme:dark)", dark);
  }

  private String refuse(MarkdownFile file, String bare, int from) {
    int at = from;
    while (at < bare.length() && Character.isWhitespace(bare.charAt(at))) {
      at++;
    }
    problems.add(
        file.error(
            "G018",
            at,
            "only colours of the site can be set",
            "write :root{--ac:#1d5fb4} and, for dark screens, @media"
                + " (prefers-color-scheme:dark){:root{--ac:#7fb2f0}}"));
    return "";
  }

  private void set(
      Matcher at, MarkdownFile file, TreeSet<String> tokens, Map<String, String> values) {
    if (!tokens.contains(at.group(1))) {
      problems.add(
          file.error(
              "G018",
              at.start(1) - 2,
              "there is no colour --" + at.group(1),
              NearestName.hint(at.group(1), tokens, "colours")));
    } else if (!COLOUR.matcher(at.group(2)).matches()) {
      problems.add(
          file.error(
              "G018",
              at.start(2),
              "\"" + at.group(2) + "\" is no colour",
              "write it like #1d5fb4, rgb(29, 95, 180) or hsl(214, 72%, 41%)"));
    } else {
      values.put(at.group(1), at.group(2));
    }
  }

  private static String media(String which, Map<String, String> values) {
    return values.isEmpty()
        ? ""
        : values.entrySet().stream()
            .map(e -> "--" + e.getKey() + ":" + e.getValue())
            .collect(Collectors.joining(";", "@media " + which + "{:root{", "}}\n"));
  }
}
