package io.storeops.calendar;

import java.time.LocalDate;

/**
 * A span of days, both ends included.
 *
 * @param id {@code 2026-W46}, {@code 2026-11}, {@code 2026-Q4}, {@code 2026}, of fiscal years
 *     {@code FY2026-P10}, {@code FY2026-Q4}, {@code FY2026}; of to-date and trailing kinds the week
 *     that they end with
 */
public record Period(PeriodKind kind, String id, LocalDate from, LocalDate to) {}
