package io.storeops.sheet;

import io.storeops.diag.Problems;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * A file that holds tables, opened: what it is, and its rows as often as wanted. Nothing is kept in
 * memory between readings, nothing is fetched.
 */
public final class SheetFile {
  private final InputFile file;
  private final ReadSettings settings;
  private final Format format;
  private final String sha256;
  private final Optional<Encodings.Found> encoding;
  private final char delimiter;

  private SheetFile(
      InputFile file,
      ReadSettings settings,
      Format format,
      Fingerprint bytes,
      Optional<Encodings.Found> encoding) {
    this.file = file;
    this.settings = settings;
    this.format = format;
    this.sha256 = bytes.sha256();
    this.encoding = encoding;
    this.delimiter =
        encoding
            .map(e -> Delimiters.of(Encodings.decode(bytes.head(), e.charset()), settings.known()))
            .orElse(',');
  }

  /** Opens a file; empty after one problem that names it. */
  public static Optional<SheetFile> open(InputFile file, ReadSettings settings, Problems problems) {
    try {
      Format format = Format.of(file);
      Fingerprint bytes = Fingerprint.of(file);
      Optional<Encodings.Found> encoding =
          format == Format.TEXT ? Optional.of(Encodings.of(bytes, settings)) : Optional.empty();
      return Optional.of(new SheetFile(file, settings, format, bytes, encoding));
    } catch (Unreadable e) {
      InputFiles.report(file.name(), e, problems);
    } catch (IOException e) {
      InputFiles.report(file.name(), Unreadable.of(e, file.path(), "a spreadsheet"), problems);
    }
    return Optional.empty();
  }

  /** Name, place and zip entry. */
  public InputFile file() {
    return file;
  }

  /** {@code xlsx}, {@code xls} or {@code csv}. */
  public String format() {
    return format.id();
  }

  /** The charset of a text, {@code UTF-8} …; empty for a workbook. */
  public String encoding() {
    return encoding.map(e -> e.charset().name()).orElse("");
  }

  /** How the encoding is known; only a guess may be wrong. */
  public EncodingCertainty encodingCertainty() {
    return encoding.map(Encodings.Found::certainty).orElse(EncodingCertainty.MARKED);
  }

  /** Of the file's bytes. */
  public String sha256() {
    return sha256;
  }

  /** Hands every sheet to the handler; false after one problem that names the file. */
  public boolean read(SheetHandler handler, Problems problems) {
    try {
      stream(new GuardedHandler(handler));
      return true;
    } catch (GuardedHandler.Failure e) {
      throw e.failure();
    } catch (Unreadable e) {
      InputFiles.report(file.name(), e, problems);
    } catch (IOException | RuntimeException e) {
      // parsers of damaged files fail in many ways; none of them is worth a stack trace
      InputFiles.report(file.name(), Unreadable.of(e, file.path(), what()), problems);
    } catch (StackOverflowError e) {
      // endless nesting; the stack is whole again here
      InputFiles.report(file.name(), Unreadable.damaged(what()), problems);
    } catch (OutOfMemoryError e) {
      // what the reader held is free again: the other files need not suffer
      InputFiles.report(file.name(), Unreadable.tooLarge(), problems);
    }
    return false;
  }

  private void stream(SheetHandler handler) throws IOException, Unreadable {
    switch (format) {
      case XLSX -> XlsxSheets.read(file, settings.known(), handler);
      case XLS -> XlsSheets.read(file, settings.known(), handler);
      default -> {
        Charset charset = encoding.orElseThrow().charset();
        CsvSheets.read(file, charset, delimiter, settings.known(), handler);
      }
    }
  }

  private String what() {
    return switch (format) {
      case XLSX -> "a workbook (.xlsx)";
      case XLS -> "a workbook (.xls)";
      default -> "a text";
    };
  }
}
