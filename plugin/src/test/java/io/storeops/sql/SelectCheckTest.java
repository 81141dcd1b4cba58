package io.storeops.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.engine.SelectProbe;
import io.storeops.table.Column;
import io.storeops.table.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SelectCheckTest {
  private static final TableShape DAILY =
      new TableShape(
          "store_daily",
          List.of(
              Column.text("store"),
              Column.parse("biz_date", "date"),
              Column.parse("visitors", "int count"),
              Column.parse("bounce_rate", "double ratio"),
              Column.parse("stay", "double seconds"),
              Column.parse("paid_amount", "money currency"),
              Column.parse("product_cost", "money currency restricted")),
          List.of("store", "biz_date"));
  private static final TableShape DAY =
      new TableShape(
          "dim_day",
          List.of(Column.parse("biz_date", "date"), Column.parse("week", "week")),
          List.of("biz_date"));

  private static final String COLUMNS =
      "; valid columns: biz_date, bounce_rate, paid_amount, product_cost, stay, store, visitors";

  private static SelectProbe probe;

  @BeforeAll
  static void open() {
    probe = SelectProbe.open();
  }

  @AfterAll
  static void close() {
    probe.close();
  }

  private static List<Problem> problems(String select, List<Column> columns, TableShape... reads) {
    Problems problems = new Problems();
    String header = "/* header */\n";
    SelectFile file = new SelectFile("analyses/own.sql", header + select, 12, problems);
    new SelectCheck(
            probe,
            Set.of("store_daily", "dim_day", "order_line"),
            new NotAdding(Set.of("visitors"), Set.of("bounce_rate")))
        .check(file, List.of(reads), columns);
    return problems.list();
  }

  private static List<String> texts(List<Problem> problems) {
    List<String> texts = new ArrayList<>();
    for (Problem problem : problems) {
      String hint = problem.hint().isEmpty() ? "" : "; " + problem.hint();
      texts.add(
          problem.source().place().replace("analyses/own.sql:", "")
              + " "
              + problem.code()
              + " "
              + problem.message()
              + hint);
    }
    return texts;
  }

  private static List<String> of(String select, TableShape... reads) {
    return texts(problems(select, List.of(Column.text("store")), reads));
  }

  @Test
  void check_goodSelect_passes() {
    String select =
        """
        with weekly as (
          select d.store, x.week, cast(sum(d.paid_amount) as decimal(18,4)) as amount, count(*) as days
          from store_daily d
          join dim_day x on x.biz_date = d.biz_date
          where d.store not like '*%' and d.store in (select v.s from (values ('a'), ('b')) as v(s))
          group by d.store, x.week
          having count(*) > 1)
        select w.store, w.week, w.amount, lag(w.amount) over (partition by w.store order by w.week) as before,
          cast(w.amount as double) / nullif(cast(w.days as double), 0e0) as daily,
          case when w.amount > 100 and not w.days between 2 and 3 then 'big' else '大' end as size
        from weekly w -- the end\
        """;
    List<Column> columns =
        List.of(
            Column.text("store"),
            Column.parse("week", "week"),
            Column.parse("amount", "money currency"),
            Column.parse("before", "money currency"),
            Column.parse("daily", "double currency"),
            Column.text("size"));
    assertEquals(List.of(), texts(problems(select, columns, DAILY, DAY)));
  }

  private static Arguments attack(String name, String select, String... expected) {
    return Arguments.of(name, select, List.of(expected));
  }

  private static String unread(String place, String name) {
    return place
        + " R417 \""
        + name
        + "\" is none of the tables and relations that the header reads; valid names: store_daily";
  }

  private static String no(String place, String what) {
    return place + " R416 \"" + what + "\" is not part of the SQL of relations";
  }

  static Stream<Arguments> attacks() {
    return Stream.of(
        attack(
            "a file by function",
            "select store from read_csv('/etc/passwd')",
            "2:19 R414 \"read_csv(\" is not part of the SQL of relations; use a table or relation"
                + " that the header reads"),
        attack(
            "a file by another function",
            "select store from sniff_csv('/etc/passwd')",
            "2:19 R417 \"sniff_csv\" is a function; a relation reads tables and relations only"),
        attack(
            "a file as text",
            "select content as store from read_text('/etc/passwd')",
            "2:30 R414 \"read_text(\" is not part of the SQL of relations; use a table or relation"
                + " that the header reads"),
        attack("a file in quotes", "select store from 'x.csv'", unread("2:19", "x.csv")),
        attack(
            "a file in a scalar sub-select",
            "select (select c from 'x.csv') as store from store_daily",
            unread("2:23", "x.csv")),
        attack("from first", "from 'x.parquet'", unread("2:6", "x.parquet")),
        attack(
            "copy",
            "copy store_daily to 'x'",
            "2:1 R414 \"copy\" is not part of the SQL of relations; use a select"),
        attack(
            "attach",
            "attach 'x.db' as x",
            "2:1 R414 \"attach\" is not part of the SQL of relations; use a select"),
        attack(
            "pragma",
            "pragma database_list",
            "2:1 R414 \"pragma\" is not part of the SQL of relations; use a select"),
        attack(
            "export",
            "export database 'x'",
            "2:1 R415 a relation is a select and no other statement"),
        attack(
            "explain",
            "explain select 1",
            "2:1 R415 a relation is a select and no other statement"),
        attack("describe", "describe store_daily", no("2:1", "describe")),
        attack(
            "a second statement",
            "select store from store_daily; select 1",
            "2:30 R414 \";\" is not part of the SQL of relations; use nothing: a relation is one"
                + " statement without an end",
            "2:1 R415 the file holds 2 statements; write one"),
        attack(
            "the environment",
            "select getenv('HOME') as store from store_daily",
            "2:8 R418 relations know no function \"getenv\""),
        attack(
            "a setting",
            "select current_setting('memory_limit') as store from store_daily",
            "2:8 R418 relations know no function \"current_setting\""),
        attack(
            "a value function without brackets",
            "select current_user as store from store_daily",
            "2:8 R416 \"current_user\" is no column of what the select is from" + COLUMNS),
        attack(
            "chance",
            "select cast(random() as varchar) as store from store_daily",
            "2:13 R418 relations know no function \"random\""),
        attack(
            "a macro",
            "select list_append(store, 'x') as store from store_daily",
            "2:8 R418 relations know no function \"list_append\""),
        attack(
            "a function of a schema",
            "select main.abs(1) as store from store_daily",
            "2:8 R418 relations know no function \"main.abs\""),
        attack(
            "a catalog by function",
            "select store from duckdb_settings()",
            "2:19 R417 \"duckdb_settings\" is a function; a relation reads tables and relations"
                + " only"),
        attack(
            "a catalog by name",
            "select name as store from sqlite_master",
            unread("2:27", "sqlite_master")),
        attack(
            "a catalog of a schema",
            "select table_name as store from information_schema.tables",
            unread("2:33", "information_schema.tables")),
        attack(
            "a catalog in quotes",
            "select store from \"information_schema\".\"tables\"",
            "2:19 R413 found \"\"\", which has no place in a relation; names are made of a to z, 0"
                + " to 9 and _, texts stand in single quotes"),
        attack(
            "a table that exists and is not read",
            "select store from order_line",
            "2:19 R417 \"order_line\" is none of the tables and relations that the header reads;"
                + " add order_line to reads"),
        attack(
            "a table of another schema by the same name",
            "select store from temp.store_daily",
            "2:19 R417 \"temp.store_daily\" is none of the tables and relations that the header"
                + " reads; did you mean \"store_daily\"?"),
        attack(
            "a catalog under the name of a sub-select",
            "with sqlite_master as (select * from sqlite_master) select store from sqlite_master",
            unread("2:38", "sqlite_master")),
        attack(
            "a sub-select under the name of a table",
            "with order_line as (select store from store_daily) select store from order_line",
            "2:1 R416 the sub-select \"order_line\" has the name of a table or relation; choose"
                + " another name"),
        attack(
            "nested in with, union and in",
            "with a as (select store from store_daily union select store from store_daily where"
                + " store in (select path from glob('*'))) select store from a",
            "2:111 R414 \"glob(\" is not part of the SQL of relations; use a table or relation that"
                + " the header reads"),
        attack(
            "nested in lateral",
            "select d.store from store_daily d, lateral (select * from duckdb_tables() t) x",
            "2:59 R417 \"duckdb_tables\" is a function; a relation reads tables and relations"
                + " only"),
        attack(
            "a comment that ends twice",
            "select store /* a /* b */ from duckdb_settings() */ from store_daily",
            "2:51 R414 \"/\" is not part of the SQL of relations; use nullif(cast(… as double),"
                + " 0e0) as the divisor",
            "2:19 R413 a comment starts inside of a comment"),
        attack(
            "a quote by a sign",
            "select E'\\' from x --' as store from store_daily",
            "2:9 R413 a quoted text follows a word; put a blank before the quote"),
        attack(
            "a text by dollars",
            "select $$a$$ as store from store_daily",
            "2:8 R413 found \"$\", which has no place in a relation; names are made of a to z, 0 to"
                + " 9 and _, texts stand in single quotes"),
        attack(
            "wide letters",
            "select ｇetenv('HOME') as store from store_daily",
            "2:8 R413 found \"ｇ\", which has no place in a relation; write the plain character"
                + " \"g\""),
        attack(
            "a parameter",
            "select $1 as store from store_daily",
            "2:8 R413 found \"$\", which has no place in a relation; names are made of a to z, 0 to"
                + " 9 and _, texts stand in single quotes",
            no("2:1", "a parameter")),
        attack(
            "a row as a whole",
            "select d as store from store_daily d",
            "2:8 R416 \"d\" is no column of what the select is from" + COLUMNS),
        attack(
            "the number of a row",
            "select rowid as store from store_daily",
            "2:8 R416 \"rowid\" is no column of what the select is from" + COLUMNS),
        attack(
            "recursion without end",
            "with recursive r as (select 1 as n union all select n + 1 from r) select store from"
                + " store_daily",
            no("2:1", "with recursive")),
        attack(
            "a long series",
            "select store from generate_series(1, 1000000000000)",
            "2:19 R414 \"generate_series(\" is not part of the SQL of relations; use dim_day"),
        attack(
            "positional join",
            "select a.store from store_daily a positional join store_daily b",
            no("2:35", "positional")),
        attack(
            "a join by using",
            "select a.store from store_daily a join store_daily b using (store)",
            no("2:35", "using")),
        attack("limit", "select store from store_daily limit 1", no("2:1", "limit")),
        attack("a sample", "select store from store_daily using sample 5", no("2:1", "sample")),
        attack(
            "a type that is none",
            "select cast(store as json) as store from store_daily",
            "2:8 R416 relations have no such type; types are varchar, bigint, decimal(18,4),"
                + " double, date, timestamp, boolean"),
        attack(
            "try_cast",
            "select cast(try_cast(store as bigint) as varchar) as store from store_daily",
            no("2:13", "try_cast")),
        attack(
            "a lambda",
            "select list_transform(store, x -> x) as store from store_daily",
            "2:8 R418 relations know no function \"list_transform\""),
        attack(
            "columns by pattern", "select columns('s.*') from store_daily", no("2:8", "columns")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void check_attack_isRefusedAtItsPlace(String name, String select, List<String> expected) {
    assertEquals(expected, of(select, DAILY));
  }

  private static List<String> with(String column, String declared, String select) {
    return texts(
        problems(select, List.of(Column.text("store"), Column.parse(column, declared)), DAILY));
  }

  @Test
  void check_sumOfPeople_isRefusedThroughNamesAndCasts() {
    assertEquals(
        List.of(
            "2:94 R422 \"visitors\" counts people once in each row; a sum counts them again; take"
                + " the figure of the whole period, or give the relation a column basis that says"
                + " visitor-days"),
        with(
            "n",
            "int count",
            "with a as (select store, coalesce(d.visitors, 0) as v from store_daily d) select"
                + " store, cast(sum(cast(v as decimal(18,0))) as bigint) as n from a group by"
                + " store"));
  }

  @Test
  void check_sumOfPeopleWithItsBasis_passes() {
    assertEquals(
        List.of(),
        with(
            "basis",
            "text",
            "select store, case when sum(visitors) > 5 then 'visitor-days' end as basis from"
                + " store_daily group by store"));
  }

  @Test
  void check_sumOfRates_isRefusedAsDecimalsToo() {
    assertEquals(
        List.of(
            "2:20 R422 \"bounce_rate\" is a rate, and rates do not add up; sum the parts and divide"
                + " once, at the end"),
        with(
            "n",
            "money number",
            "select store, cast(sum(cast(bounce_rate as decimal(18,4))) as decimal(18,4)) as n from"
                + " store_daily group by store"));
  }

  @Test
  void check_sumOfDoubles_isRefused() {
    assertEquals(
        List.of(
            "2:15 R423 a sum of doubles depends on the order of rows; sum(cast(… as"
                + " decimal(18,4)))"),
        with(
            "n", "double seconds", "select store, sum(stay) as n from store_daily group by store"));
  }

  @Test
  void check_costUnderAnotherName_mustBeRestricted() {
    String select =
        "with a as (select store, sum(paid_amount - product_cost) as m from store_daily group by"
            + " store) select store, cast(max(m) as decimal(18,4)) as n from a group by store";
    assertEquals(
        List.of(
            "2:1 R424 \"n\" comes from \"product_cost\", which no open page may show; declare the"
                + " column as restricted, for example money currency restricted"),
        with("n", "money currency", select));
    assertEquals(List.of(), with("n", "money currency restricted", select));
  }

  @Test
  void check_verdictOverCost_mayBeShown() {
    assertEquals(
        List.of(),
        with("n", "bool", "select store, product_cost > paid_amount as n from store_daily"));
  }

  @Test
  void check_headerOfOtherColumns_isNamedBeforeAnyData() {
    assertEquals(
        List.of(
            "2:1 R420 the header does not fit the select: column 2 is declared as n bigint but the"
                + " select gives n decimal(18,4)"),
        with("n", "int count", "select store, paid_amount as n from store_daily"));
  }

  @Test
  void check_typesThatDoNotMeet_areNamedAtTheirPlace() {
    assertEquals(
        List.of(
            "3:8 R421 No function matches the given name and argument types '+(VARCHAR,"
                + " INTEGER_LITERAL)'. You might need to add explicit type casts."),
        with("n", "int count", "select store,\n store + 1 as n from store_daily"));
  }

  @Test
  void check_syntax_isNamedAtItsPlaceBehindWideLetters() {
    assertEquals(
        List.of("3:32 R415 syntax error at or near \"b\""),
        of("select store\nfrom store_daily where '店' = a b c", DAILY));
  }

  @Test
  void check_unusedRead_isNamed() {
    assertEquals(
        List.of(
            "2:1 R419 the header reads \"dim_day\", which the select is not from; take it out of"
                + " reads"),
        of("select store from store_daily", DAILY, DAY));
  }

  @Test
  void check_bracketsWithoutEnd_areRefused() {
    assertEquals(
        List.of("2:1 R415 the select lies too deep in itself; name its parts by with"),
        of("select " + "case when true then ".repeat(400) + "1" + " end".repeat(400), DAILY));
  }

  @Test
  void check_unknownTypeBehindWideLetters_isNamedAtItsPlace() {
    assertEquals(
        List.of(
            "2:28 R421 No function matches the given name and argument types '+(VARCHAR,"
                + " INTEGER_LITERAL)'. You might need to add explicit type casts."),
        with("n", "int count", "select '店' as store, store + 1 as n from store_daily"));
  }
}
