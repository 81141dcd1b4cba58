package io.storeops.sheet;

import io.storeops.diag.CellSource;
import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.StoreOpsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** The files below the data folder that may hold tables; a zip of files stands for its entries. */
public final class InputFiles {
  private static final Set<String> ENDINGS =
      Set.of("xlsx", "xlsm", "xls", "csv", "tsv", "txt", "zip", "xlsb", "ods", "numbers", "et");

  private InputFiles() {}

  /**
   * All files, sorted by name, named relative to the folder above the data folder. Hidden files,
   * locks of office programs and files with other endings are passed over; so is a missing folder.
   */
  public static List<InputFile> list(Path dataDir, Problems problems) {
    if (!Files.isDirectory(dataDir)) {
      return List.of();
    }
    Path base = Optional.ofNullable(dataDir.toAbsolutePath().getParent()).orElse(dataDir);
    List<InputFile> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(dataDir)) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        String name = name(base, path);
        if (isTable(name)) {
          add(new InputFile(name, path, "", StandardCharsets.UTF_8), files, problems);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new StoreOpsException("Cannot list the files of " + dataDir.getFileName() + ".", e);
    }
    files.sort(Comparator.comparing(InputFile::name));
    return List.copyOf(files);
  }

  /**
   * One file wherever it lies and whatever its ending, or the files of a zip. Below the data folder
   * it has the name that {@link #list} gives it, elsewhere the last part of its path. Empty after
   * one problem that names it.
   */
  public static List<InputFile> at(Path file, Path dataDir, Problems problems) {
    Path path = file.toAbsolutePath().normalize();
    Path data = dataDir.toAbsolutePath().normalize();
    Path base = path.startsWith(data) ? data.getParent() : path.getParent();
    List<InputFile> files = new ArrayList<>();
    String name = name(base == null ? path : base, path);
    add(new InputFile(name, path, "", StandardCharsets.UTF_8), files, problems);
    files.sort(Comparator.comparing(InputFile::name));
    return List.copyOf(files);
  }

  /** By way of the URI, which keeps the bytes of a name that the machine's locale cannot show. */
  private static String name(Path base, Path path) {
    return base.toUri().relativize(path.toAbsolutePath().toUri()).getPath();
  }

  private static boolean isTable(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    boolean hidden = Stream.of(name.split("/", -1)).anyMatch(p -> p.startsWith("."));
    String ending = last.substring(last.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return !hidden
        && !last.startsWith("~$")
        && !name.contains("__MACOSX/")
        && ENDINGS.contains(ending);
  }

  private static void add(InputFile file, List<InputFile> files, Problems problems) {
    try {
      if (Format.of(file) == Format.ZIP) {
        files.addAll(entries(file));
      } else {
        files.add(file);
      }
    } catch (Unreadable e) {
      report(file.name(), e, problems);
    } catch (IOException e) {
      report(file.name(), Unreadable.of(e, file.path(), "a spreadsheet"), problems);
    }
  }

  static void report(String file, Unreadable e, Problems problems) {
    problems.error(
        e.code(),
        Problem.Cause.DATA,
        new CellSource(file, "", 0, 0),
        "the file " + e.getMessage(),
        e.hint());
  }

  private static List<InputFile> entries(InputFile zip) throws IOException, Unreadable {
    Charset names = entryNames(zip.path());
    List<InputFile> files = new ArrayList<>();
    try (Archive opened = Archive.open(zip.path(), names)) {
      List<Archive.Entry> all = opened.entries();
      if (all.size() > Limits.ENTRIES) {
        String message = "holds " + all.size() + " files; at most " + Limits.ENTRIES;
        throw new Unreadable("D013", message + " are read", "split it");
      }
      long packed = all.stream().mapToLong(Archive.Entry::packed).sum();
      if (packed > Files.size(zip.path())) {
        String message = "is a zip whose entries share the same bytes, as no program packs them";
        throw new Unreadable("D013", message, "check where the file comes from");
      }
      for (Archive.Entry entry : all) {
        String name = entry.name().replace('\\', '/');
        if (!entry.folder() && isTable(name)) {
          String full = zip.name() + "!/" + name;
          files.add(new InputFile(full, zip.path(), entry.name(), names));
        }
      }
    }
    return files;
  }

  /** Chinese and Japanese Windows write entry names in their own code pages. */
  private static Charset entryNames(Path zip) throws IOException {
    for (String name : List.of("UTF-8", "GB18030")) {
      Charset charset = Charset.forName(name);
      try (Archive opened = Archive.open(zip, charset)) {
        return charset;
      } catch (ZipException | IllegalArgumentException e) {
        // the next charset; a damaged file fails below
      }
    }
    return StandardCharsets.ISO_8859_1;
  }
}
