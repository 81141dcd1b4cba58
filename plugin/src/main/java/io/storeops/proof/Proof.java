package io.storeops.proof;

import io.storeops.diag.StoreOpsException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether pages and workbooks say what {@code report.json} says. Each figure names itself by its
 * address; one that the report does not hold, such as that of another week, must at least be the
 * same wherever it is printed. Files are taken one after the other; only what is seen of figures
 * outside of the report is kept, in 16 bytes each.
 */
public final class Proof {
  private static final int TOLD = 20;

  /** What a workbook computes is a double: sums and quotients lose their last digits. */
  private static final double LAST_DIGITS = 1e-12;

  private static final double OF_THE_ROW = 1e-15;

  private final Map<String, BigDecimal> expected;
  private final SeenFigureBuilder others = new SeenFigureBuilder();
  private final List<String> differences = new ArrayList<>();
  private final long[] counts = {0, 0};

  private Proof(Map<String, BigDecimal> expected) {
    this.expected = expected;
  }

  /** Against a {@code report.json}. */
  public static Proof against(byte[] report) {
    return new Proof(ReportFigures.read(report));
  }

  /** Takes a file; one that is neither page nor workbook is left out. */
  public void take(String path, byte[] content) {
    if (path.endsWith(".html")) {
      PageFigures.read(
          content,
          (address, value) -> {
            counts[0]++;
            check(path, address, value, 0);
          });
    } else if (path.endsWith(".xlsx")) {
      for (BookFigures.Figure figure : BookFigures.read(path, content)) {
        counts[1]++;
        String place = path + " " + figure.place();
        if (!figure.fault().isEmpty()) {
          differences.add(place + figure.fault());
        } else if (!figure.address().isEmpty()) {
          check(place, figure.address(), figure.value(), tolerance(figure));
        }
      }
    }
  }

  private static double tolerance(BookFigures.Figure figure) {
    return figure.computed() ? Math.max(LAST_DIGITS, OF_THE_ROW * figure.largest()) : 0;
  }

  private void check(String place, String address, String value, double tolerance) {
    if (address.isEmpty()) {
      differences.add(place + ": " + value + " has no address");
      return;
    }
    BigDecimal wanted = expected.get(address);
    if (value.isEmpty()) {
      if (wanted != null) {
        differences.add(place + ": " + address + " is empty, report.json says " + wanted);
      }
      return;
    }
    double found = number(value);
    double known = wanted == null ? others.put(address, found) : wanted.doubleValue();
    if (Double.isNaN(found) || Math.abs(found - known) > tolerance * Math.max(1, Math.abs(known))) {
      String who = wanted == null ? "another place" : "report.json";
      String says = wanted == null ? BigDecimal.valueOf(known).toPlainString() : wanted.toString();
      differences.add(place + ": " + address + " is " + value + ", " + who + " says " + says);
    }
  }

  private static double number(String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** What does not agree, in the order in which it was met. */
  public List<String> differences() {
    return List.copyOf(differences);
  }

  /** How many figures of pages and of workbooks were compared, in words. */
  public String compared() {
    return counts[0] + " figures of pages and " + counts[1] + " of workbooks";
  }

  /**
   * Ends.
   *
   * @throws StoreOpsException when anything does not agree
   */
  public void end() {
    if (differences.isEmpty()) {
      return;
    }
    StringBuilder text =
        new StringBuilder("What was written does not say what report.json says; nothing of it is")
            .append(" published. This is a mistake of storeops, not of plan or data.");
    differences.stream().limit(TOLD).forEach(d -> text.append("\n  ").append(d));
    if (differences.size() > TOLD) {
      text.append("\n  and ").append(differences.size() - TOLD).append(" more");
    }
    throw new StoreOpsException(text.toString());
  }
}
