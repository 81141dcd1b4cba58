package io.storeops.render.html;

import io.storeops.diag.StoreOpsException;
import io.storeops.render.OutputSink;
import io.storeops.render.Sha256;
import io.storeops.templates.Templates;
import java.util.Map;
import java.util.TreeMap;

/** Style sheet and script, named by their content, so that a browser never shows an old one. */
final class Assets {
  private static final String FOLDER = "site/assets";

  private final Map<String, String> published = new TreeMap<>();
  private final Map<String, byte[]> bytes = new TreeMap<>();

  Assets(Templates templates) {
    for (String path : templates.list(FOLDER, ".css", ".js")) {
      byte[] content = templates.bytes(path);
      String name = path.substring(FOLDER.length() + 1);
      int dot = name.lastIndexOf('.');
      String target =
          "assets/" + name.substring(0, dot) + "-" + hash(content) + name.substring(dot);
      published.put(name, target);
      bytes.put(target, content);
    }
  }

  String path(String name) {
    String path = published.get(name);
    if (path == null) {
      throw new StoreOpsException("There is no asset " + name + ".");
    }
    return path;
  }

  void write(OutputSink sink) {
    bytes.forEach(sink::put);
  }

  private static String hash(byte[] content) {
    return Sha256.of(content).substring(0, 10);
  }
}
