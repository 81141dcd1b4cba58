package io.storeops.report;

import io.storeops.diag.StoreOpsException;
import io.storeops.document.SiteFile;
import io.storeops.report.block.SitePaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The pictures of a project's pages: those of its folder, known by their first bytes. */
record PictureFolder(Path folder) {
  private static final long MOST_BYTES = 2_000_000;
  private static final Map<String, List<String>> STARTS =
      Map.of(
          "png", List.of("\u0089PNG"),
          "jpg", List.of("\u00ff\u00d8\u00ff"),
          "jpeg", List.of("\u00ff\u00d8\u00ff"),
          "gif", List.of("GIF87a", "GIF89a"),
          "webp", List.of("RIFF"));

  /** A picture, or why there is none. */
  record Found(Optional<SiteFile> file, String refusal, String hint) {}

  /**
   * Looks for a picture.
   *
   * @param from the file that shows it
   * @param destination as that says it
   */
  Found find(Path from, String destination) {
    String kind = destination.substring(destination.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (destination.contains(":") || destination.startsWith("/") || destination.contains("\\")) {
      return no("pictures come from the folder of the pages alone", "put the file there");
    }
    if (!STARTS.containsKey(kind)) {
      return no("\"" + destination + "\" is no picture", "use png, jpg, gif or webp");
    }
    try {
      Path file = from.resolveSibling(destination).normalize();
      if (!file.startsWith(folder.normalize())) {
        return no("pictures come from the folder of the pages alone", "put the file there");
      }
      if (!Files.isRegularFile(file)) {
        return no("there is no file " + destination, "it is looked for beside this text");
      }
      return read(file, destination, kind);
    } catch (InvalidPathException e) {
      return no("there is no file " + destination, "");
    } catch (IOException e) {
      throw new StoreOpsException("Cannot read " + destination + ".", e);
    }
  }

  private Found read(Path file, String destination, String kind) throws IOException {
    if (!file.toRealPath().startsWith(folder.toRealPath())) {
      return no("pictures come from the folder of the pages alone", "put the file there");
    }
    if (Files.size(file) > MOST_BYTES) {
      String message = destination + " has " + Files.size(file) + " bytes";
      return no(message, "make it smaller than 2 MB");
    }
    byte[] content = Files.readAllBytes(file);
    String start =
        new String(
            content, 0, Math.min(8, content.length), java.nio.charset.StandardCharsets.ISO_8859_1);
    if (STARTS.getOrDefault(kind, List.of()).stream().noneMatch(start::startsWith)) {
      return no(destination + " is no " + kind + " by what it holds", "");
    }
    String relative = folder.normalize().relativize(file).toString().replace('\\', '/');
    return new Found(Optional.of(new SiteFile(SitePaths.picture(relative), content)), "", "");
  }

  private static Found no(String refusal, String hint) {
    return new Found(Optional.empty(), refusal, hint);
  }
}
