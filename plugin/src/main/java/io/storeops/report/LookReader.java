package io.storeops.report;

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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a project's folder {@code theme/}: colours of the style sheet, and a logo. Nothing but
 * colours of known names gets out of it.
 */
public final class LookReader {
  private static final String SITE_CSS = "site/assets/site.css";
  private static final long MOST_CSS = 20_000;
  private static final long MOST_LOGO = 200_000;
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
            .map(text -> new MarkdownFile(reader.name("theme.css"), text.replace("\r\n", "\n")))
            .map(file -> ThemeReader.read(file, templates.text(SITE_CSS), problems))
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
}
