package io.storeops.render.html;

import io.storeops.diag.StoreOpsException;
import io.storeops.document.Look;
import io.storeops.render.OutputSink;
import io.storeops.render.Sha256;
import io.storeops.templates.Templates;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Style sheet, script and icon, named by their content, so that a browser never shows an old one.
 */
final class Assets {
  private static final String FOLDER = "site/assets";
  private static final String THEME = "theme.css";

  private final Map<String, String> published = new TreeMap<>();
  private final Map<String, byte[]> bytes = new TreeMap<>();
  private final String logo;

  Assets(Templates templates, Look look) {
    for (String path : templates.list(FOLDER, ".css", ".js", ".svg")) {
      byte[] content = templates.bytes(path);
      String name = path.substring(FOLDER.length() + 1);
      add(name, content);
    }
    if (!look.css().isEmpty()) {
      add(THEME, look.css().getBytes(StandardCharsets.UTF_8));
    }
    look.logo().ifPresent(logo -> add(logo.path().replaceFirst("^assets/", ""), logo.content()));
    this.logo = look.logo().map(l -> path(l.path().replaceFirst("^assets/", ""))).orElse("");
  }

  private void add(String name, byte[] content) {
    int dot = name.lastIndexOf('.');
    String target = "assets/" + name.substring(0, dot) + "-" + hash(content) + name.substring(dot);
    published.put(name, target);
    bytes.put(target, content);
  }

  /** The project's own colours; empty for none. */
  String theme() {
    return published.getOrDefault(THEME, "");
  }

  /** The project's logo; empty for none. */
  String logo() {
    return logo;
  }

  String path(String name) {
    String path = published.get(name);
    if (path == null) {
      throw new StoreOpsException("There is no asset " + name + ".");
    }
    return path;
  }

  /** Of all files; each holds a digest of its content. */
  Set<String> paths() {
    return bytes.keySet();
  }

  void write(OutputSink sink) {
    bytes.forEach(sink::put);
  }

  private static String hash(byte[] content) {
    return Sha256.of(content).substring(0, 10);
  }
}
