package io.storeops.scaffold;

import io.storeops.diag.StoreOpsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes files that do not exist yet, all or none. */
public final class NewFiles {
  private NewFiles() {}

  /**
   * Writes texts by path; scripts, which start with {@code #!}, may be run.
   *
   * @throws StoreOpsException when one of them exists or cannot be written; the others are gone
   *     again
   */
  public static void write(Map<Path, String> texts) {
    List<Path> made = new ArrayList<>();
    try {
      for (Map.Entry<Path, String> text : texts.entrySet()) {
        folders(text.getKey().getParent(), made);
        byte[] bytes = text.getValue().getBytes(StandardCharsets.UTF_8);
        Files.write(text.getKey(), bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        made.add(text.getKey());
        if (text.getValue().startsWith("#!") && !text.getKey().toFile().setExecutable(true)) {
          throw new IOException(text.getKey() + " cannot be made executable");
        }
      }
    } catch (IOException e) {
      remove(made);
      throw new StoreOpsException("Cannot write the first plan: " + e, e);
    }
  }

  private static void folders(@org.jspecify.annotations.Nullable Path folder, List<Path> made)
      throws IOException {
    if (folder != null && !Files.isDirectory(folder)) {
      folders(folder.getParent(), made);
      Files.createDirectory(folder);
      made.add(folder);
    }
  }

  private static void remove(List<Path> made) {
    for (int i = made.size() - 1; i >= 0; i--) {
      try {
        Files.deleteIfExists(made.get(i));
      } catch (IOException e) {
        // what cannot be removed stays; the cause of the failure is told
      }
    }
  }
}
