package io.storeops.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The platform as the DuckDB driver names it.
 *
 * @param os {@code linux}, {@code osx}, {@code windows} or what the JVM says
 * @param arch {@code amd64}, {@code arm64}, for macOS {@code universal}, or what the JVM says
 * @param musl whether the C library is musl, as on Alpine
 */
record NativePlatform(String os, String arch, boolean musl) {
  private static final String ARTIFACT = "org.duckdb:duckdb_jdbc";
  private static final List<String> OTHER_JARS =
      List.of("linux_amd64_musl", "linux_arm64_musl", "windows_arm64");

  static NativePlatform current() {
    String os = os(System.getProperty("os.name", "").toLowerCase(Locale.ROOT).trim());
    String arch = arch(System.getProperty("os.arch", "").toLowerCase(Locale.ROOT).trim());
    boolean musl =
        os.equals("linux")
            && (Files.exists(Path.of("/lib/ld-musl-x86_64.so.1"))
                || Files.exists(Path.of("/lib/ld-musl-aarch64.so.1")));
    return new NativePlatform(os, os.equals("osx") ? "universal" : arch, musl);
  }

  private static String os(String name) {
    if (name.startsWith("windows")) {
      return "windows";
    }
    return name.startsWith("mac") ? "osx" : name.startsWith("linux") ? "linux" : name;
  }

  private static String arch(String name) {
    return switch (name) {
      case "x86_64", "amd64" -> "amd64";
      case "aarch64", "arm64" -> "arm64";
      default -> name;
    };
  }

  /** The driver's name for the library of this platform; the same for glibc and musl. */
  String resource() {
    return "libduckdb_java.so_" + os + "_" + arch;
  }

  /** One line: what is missing, and what to add to the plugin. */
  String advice(String version) {
    String missing =
        "The engine has no native library that runs on "
            + os
            + " "
            + arch
            + (musl ? " with musl (Alpine)" : "")
            + ". ";
    String classifier = os + "_" + arch + (musl ? "_musl" : "");
    if (OTHER_JARS.contains(classifier)) {
      return missing
          + "Add the dependency "
          + ARTIFACT
          + ":"
          + version
          + ":"
          + classifier
          + " (classifier "
          + classifier
          + ") to the storeops plugin in the POM.";
    }
    return missing
        + "There is one for linux (glibc or musl), macOS and Windows, each on amd64 or arm64;"
        + " run the build there.";
  }

  /** One line for a library that is there but does not load. */
  String broken(String version, String reason, String folder) {
    if (musl) {
      return advice(version) + " (" + reason + ")";
    }
    return "The engine's native library does not load on "
        + os
        + " "
        + arch
        + ": "
        + reason
        + ". It is unpacked into "
        + folder
        + ", where running programs must be allowed; -Djava.io.tmpdir names another folder.";
  }
}
