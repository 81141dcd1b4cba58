package io.storeops.measure;

/**
 * Types of columns and their Java values: TEXT and WEEK String, BOOL Boolean, INT Long, MONEY
 * BigDecimal with at most four places, DOUBLE Double, DATE LocalDate, TIME LocalDateTime
 * (store-local, without zone). No data is null.
 */
public enum ValueType {
  TEXT,
  BOOL,
  INT,
  MONEY,
  DOUBLE,
  DATE,
  TIME,
  WEEK
}
