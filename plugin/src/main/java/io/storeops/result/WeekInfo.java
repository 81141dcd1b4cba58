package io.storeops.result;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The reported week.
 *
 * @param dataThrough last day with facts; null without any
 */
public record WeekInfo(
    String id, LocalDate from, LocalDate to, @Nullable LocalDate dataThrough, boolean complete) {}
