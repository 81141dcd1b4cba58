package io.storeops.report.block;

import io.storeops.document.Cell;
import io.storeops.document.Status;
import io.storeops.document.Table;
import io.storeops.plan.Review;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who keeps a chapter or procedure, in which version, and its reviews: as cells, or as words. */
final class ReviewCells {
  private static final String NONE = "–";

  private ReviewCells() {}

  static List<Table.Head> heads(BlockInput input) {
    return Stream.of("owner", "version", "reviewed", "review", "state")
        .map(key -> new Table.Head(input.say("handbook." + key), false))
        .toList();
  }

  static List<Cell> of(BlockInput input, String owner, Review review, boolean builtIn) {
    return List.of(
        owner.isEmpty() ? Cell.of(NONE) : new Cell.Text(Places.of(input, "role", owner)),
        Cell.of(review.version().isEmpty() ? NONE : review.version()),
        Cell.of(day(input, review.reviewed())),
        Cell.of(day(input, review.due())),
        new Cell.State(state(input, review, builtIn)));
  }

  private static String day(BlockInput input, @Nullable LocalDate day) {
    return day == null ? NONE : input.words().dates().date(day);
  }

  /** Whether it has been looked at in time. */
  private static Status state(BlockInput input, Review review, boolean builtIn) {
    long late = review.lateOn(input.asOf());
    if (late > 0) {
      return new Status(Status.Kind.ACT, input.say("handbook.late", late));
    }
    if (review.due() != null) {
      return new Status(Status.Kind.OK, input.say("handbook.good"));
    }
    return builtIn
        ? new Status(Status.Kind.OK, input.say("handbook.shipped"))
        : new Status(Status.Kind.WATCH, input.say("handbook.undated"));
  }

  /** The same in sentences, as far as anything is said. */
  static List<String> notes(BlockInput input, Review review, boolean builtIn) {
    List<String> notes = new ArrayList<>();
    if (!review.version().isEmpty()) {
      notes.add(input.say(builtIn ? "sops.versionShipped" : "sops.version", review.version()));
    }
    if (review.reviewed() != null) {
      notes.add(input.say("sops.reviewed", day(input, review.reviewed())));
    }
    if (review.due() != null) {
      long late = review.lateOn(input.asOf());
      notes.add(
          late > 0
              ? input.say("sops.reviewLate", day(input, review.due()), late)
              : input.say("sops.reviewBy", day(input, review.due())));
    }
    return notes;
  }
}
