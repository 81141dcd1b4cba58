package io.storeops.analysis;

import io.storeops.diag.Problem;
import io.storeops.engine.Bounds;
import io.storeops.engine.Refusal;
import io.storeops.sql.SelectFile;
import java.util.Locale;

/** What became of a relation of the project that could not be computed. */
final class OwnProblem {
  private OwnProblem() {}

  static Problem of(Refusal refusal, Relation relation, SelectFile file, Bounds bounds) {
    return switch (refusal.cause()) {
      case TIME ->
          file.problem(
              "R425",
              "the relation was not ready after " + bounds.seconds() + " seconds",
              "join fewer rows: a condition for every join, sums before joins");
      case ROWS ->
          file.problem(
              "R426",
              String.format(Locale.ROOT, "the relation has more than %,d rows", bounds.rows()),
              "group its rows, or leave some out by where");
      case MEMORY ->
          file.problem(
              "R427",
              "the relation needs more memory than the engine has",
              "join fewer rows, or give the engine more by storeops.engineMemory");
      case KEY ->
          file.problem(
              "R428",
              "the grain "
                  + String.join(", ", relation.grain())
                  + " is not unique: "
                  + refusal.detail()
                  + " of its keys stand in several rows",
              "group by the grain, or name in grain what tells the rows apart");
      case ERROR ->
          file.problem(
              "R429",
              refusal.line() == 0 ? file.first() : file.index(refusal.line(), refusal.column()),
              "the relation cannot be computed: " + refusal.detail(),
              "");
    };
  }
}
