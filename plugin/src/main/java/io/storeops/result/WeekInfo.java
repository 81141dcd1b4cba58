package io.storeops.result;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The reported week.
 *
 * @param dataThrough last day with facts; null without any
 * @param complete whether the data cover all of it; false where no data were read
 */
public record WeekInfo(
    String id, LocalDate from, LocalDate to, @Nullable LocalDate dataThrough, boolean complete) {}
