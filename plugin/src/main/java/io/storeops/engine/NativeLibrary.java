package io.storeops.engine;

import io.storeops.diag.StoreOpsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * Loads the driver's native library and removes the copy that the driver made of it.
 *
 * <p>The driver unpacks some 60 MB into the folder for temporary files and offers no way to choose
 * another one; it leaves the copy to the end of the JVM, which a daemon or a killed build never
 * reaches. On Linux and other systems with {@code /proc} the copy that this process has mapped is
 * known by name and can be unlinked while it is in use. Elsewhere the driver's own removal at the
 * end of the JVM stays.
 */
final class NativeLibrary {
  private static final Path MAPS = Path.of("/proc/self/maps");
  private static final String COPY = "libduckdb_java";

  /** Goes with the driver's version in the POM; a test holds the two together. */
  static final String VERSION = "1.5.5.1";

  private NativeLibrary() {}

  /** A connection to a new database in memory, or one clear line why there is none. */
  static DuckDBConnection connect(Properties settings) throws SQLException {
    NativePlatform platform = NativePlatform.current();
    if (DuckDBDriver.class.getResource("/" + platform.resource()) == null) {
      throw new StoreOpsException(platform.advice(VERSION));
    }
    try {
      return (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", settings);
    } catch (LinkageError e) {
      throw new StoreOpsException(
          platform.broken(VERSION, firstLine(e), System.getProperty("java.io.tmpdir", "")), e);
    } finally {
      removeCopy();
    }
  }

  private static String firstLine(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
  }

  /** Unlinks what is mapped and stands in the folder for temporary files; nothing else. */
  private static void removeCopy() {
    if (!Files.isReadable(MAPS)) {
      return;
    }
    Path folder = Path.of(System.getProperty("java.io.tmpdir", "")).toAbsolutePath();
    try (Stream<String> lines = Files.lines(MAPS)) {
      lines
          .filter(l -> l.contains(COPY) && l.contains("/") && !l.endsWith(" (deleted)"))
          .map(l -> Path.of(l.substring(l.indexOf('/'))))
          .distinct()
          .filter(p -> p.getFileName().toString().startsWith(COPY) && isIn(p, folder))
          .forEach(NativeLibrary::remove);
    } catch (IOException e) {
      // the driver's own removal at the end of the JVM stays
      return;
    }
  }

  private static boolean isIn(Path file, Path folder) {
    Path parent = file.getParent();
    try {
      return parent != null && parent.toRealPath().equals(folder.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  private static void remove(Path copy) {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException e) {
      // as above
      return;
    }
  }
}
