package io.storeops.calendar;

/**
 * A period and the spans that it is compared with. {@code previous} and {@code lastYear} carry the
 * kind and id of the spans that they are.
 */
public record ComparedPeriod(Period period, Period previous, Period lastYear) {}
