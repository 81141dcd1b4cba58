package io.storeops.condition;

/** A parsed part: its tree, its type, and where it stands in the text. */
record Operand(Expression expression, Type type, int from, int to) {

  Operand at(int newFrom, int newTo) {
    return new Operand(expression, type, newFrom, newTo);
  }

  boolean unknown() {
    return type.unknown();
  }
}
