package io.storeops.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.storeops.condition.Expression;
import io.storeops.condition.Expression.Arithmetic;
import io.storeops.condition.Expression.ColumnRef;
import io.storeops.condition.Expression.Compare;
import io.storeops.condition.Expression.Comparison;
import io.storeops.condition.Expression.Literal;
import io.storeops.condition.Expression.Operator;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpressionSqlTest {
  private static final Expression COUNT = column("n", ValueType.INT);
  private static final Expression MONEY = column("m", ValueType.MONEY);
  private static final Expression RATE = column("r", ValueType.DOUBLE);
  private static final Expression TEXT = column("s", ValueType.TEXT);

  private static Expression column(String name, ValueType type) {
    return new ColumnRef(Column.of(name, type, Unit.NONE));
  }

  private static String duck(Expression expression) {
    return new ExpressionSql(Dialect.DUCKDB, p -> SqlText.of(":" + p.declared().name()))
        .render(expression)
        .sql();
  }

  @Test
  void compare_doubles_areRoundedToNinePlaces() {
    assertEquals(
        "(round(cast(t.\"r\" as double), 9) < round(cast(0.05 as double), 9))",
        duck(new Compare(Comparison.LESS, RATE, new Literal(new BigDecimal("0.05")))));
  }

  @Test
  void compare_countsAndMoney_areExact() {
    assertEquals(
        "(t.\"n\" >= 5)", duck(new Compare(Comparison.GREATER_OR_EQUAL, COUNT, new Literal(5L))));
    assertEquals("(t.\"m\" <> t.\"n\")", duck(new Compare(Comparison.NOT_EQUAL, MONEY, COUNT)));
  }

  @Test
  void divide_always_isOfDoublesWithoutZeroDivisor() {
    assertEquals(
        "(cast(t.\"m\" as double) / nullif(cast(t.\"n\" as double), 0e0))",
        duck(new Arithmetic(Operator.DIVIDE, MONEY, COUNT)));
  }

  @Test
  void times_money_isWidenedFirst() {
    assertEquals(
        "cast(cast(t.\"m\" as decimal(20,4)) * cast(t.\"n\" as decimal(18,4)) as decimal(18,4))",
        duck(new Arithmetic(Operator.TIMES, MONEY, COUNT)));
    assertEquals(
        "(cast(t.\"m\" as double) * cast(t.\"r\" as double))",
        duck(new Arithmetic(Operator.TIMES, MONEY, RATE)));
  }

  @Test
  void literal_text_isEscaped() {
    assertEquals(
        "(t.\"s\" in ('it''s', 'b'))",
        duck(new Expression.In(TEXT, List.of(new Literal("it's"), new Literal("b")), false)));
  }

  @Test
  void identifier_withQuote_isEscaped() {
    assertEquals("t.\"a\"\"b\"", duck(column("a\"b", ValueType.INT)));
  }

  @Test
  void verdict_threeValues_ofOneCondition() {
    assertEquals(
        "case when (t.\"n\" < 3) then 'fired' when not (t.\"n\" < 3) then 'ok' else 'no-data' end",
        duck(new Expression.Verdict(new Compare(Comparison.LESS, COUNT, new Literal(3L)))));
  }

  @Test
  void greatest_anyNoData_givesNoDataInBothEngines() {
    Expression call = new Expression.Call("greatest", List.of(COUNT, new Literal(0L)));
    assertEquals(
        "case when t.\"n\" is null or 0 is null then null else greatest(t.\"n\", 0) end",
        duck(call));
    assertEquals(
        "greatest(t.\"n\", 0)",
        new ExpressionSql(Dialect.TRINO, p -> SqlText.of("?")).render(call).sql());
  }

  @Test
  void case_oneBranchDouble_allAreDoubles() {
    Expression choice =
        new Expression.Case(
            List.of(
                new Expression.When(new Compare(Comparison.EQUAL, TEXT, new Literal("x")), COUNT)),
            Optional.of(RATE));
    assertEquals(
        "case when (t.\"s\" = 'x') then cast(t.\"n\" as double) else cast(t.\"r\" as double) end",
        duck(choice));
  }

  @Test
  void call_unknownFunction_isRefused() {
    IllegalArgumentException fault =
        assertThrows(
            IllegalArgumentException.class,
            () -> duck(new Expression.Call("read_text", List.of(TEXT))));
    assertEquals("no rendering for function read_text", fault.getMessage());
  }
}
