package io.storeops.plan;

import io.storeops.diag.TextSource;
import java.time.LocalDate;

/**
 * A chapter of the handbook that a project has written, as the plan's table {@code plan_chapter}
 * tells it.
 *
 * @param owner role that keeps it
 * @param due when it must be looked at again
 * @param place where it says so
 */
public record PlanChapter(
    String id, Plan.Text title, String owner, String version, LocalDate due, TextSource place) {}
