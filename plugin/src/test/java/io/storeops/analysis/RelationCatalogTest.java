package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RelationCatalogTest {
  private static final String GOOD =
      """
      /* relation: stock_cover
         grain: [store, product_id]   # unique
         reads: [inventory_snapshot]
         runs: local
         lineage: {inventory_snapshot: [store, product_id]}
         columns: {store: text, product_id: text, lost: money currency restricted,
                   conversion: double ratio = buyers / visitors} */
      select 1
      """;

  private static List<String> messages(Problems problems) {
    return problems.list().stream()
        .map(p -> p.source().place() + " " + p.code() + " " + p.message())
        .toList();
  }

  @Test
  void read_goodHeader_givesEverything() {
    Problems problems = new Problems();
    Relation relation =
        RelationHeader.read("analyses/stock_cover.sql", GOOD, problems).orElseThrow();
    assertEquals(List.of(), problems.list());
    assertEquals(List.of("store", "product_id"), relation.grain());
    assertEquals(Relation.Place.LOCAL, relation.runs());
    assertEquals(Optional.of("select 1"), relation.select());
    assertEquals(
        new Column("lost", ValueType.MONEY, Unit.CURRENCY, true, ""), relation.columns().get(2));
    assertEquals("buyers / visitors", relation.columns().get(3).formula());
  }

  @Test
  void read_mistakes_haveTheirPlaces() {
    Problems problems = new Problems();
    String bad =
        GOOD.replace("relation: stock_cover", "relation: stock")
            .replace("[store, product_id]  ", "[store, product]")
            .replace("money currency restricted", "cash currency");
    assertTrue(RelationHeader.read("analyses/stock_cover.sql", bad, problems).isEmpty());
    assertEquals(
        List.of(
            "analyses/stock_cover.sql:1:14 R402 the relation has another name than its file"
                + " stock_cover",
            "analyses/stock_cover.sql:6:51 R404 \"cash currency\" has the type \"cash\"; expected"
                + " one of text, bool, int, money, double, date, time, week",
            "analyses/stock_cover.sql:2:11 R403 the grain names \"product\", no column"),
        messages(problems));
  }

  @Test
  void read_noHeader_saysWhatBelongsThere() {
    Problems problems = new Problems();
    assertTrue(RelationHeader.read("analyses/x.sql", "select 1", problems).isEmpty());
    assertEquals(
        List.of(
            "analyses/x.sql R401 the file does not start with a comment that declares its"
                + " relation"),
        messages(problems));
  }

  private static Relation reading(String name, Relation.Place place, String... reads) {
    return new Relation(
        name,
        List.of(),
        List.of(reads),
        place,
        java.util.Map.of(),
        List.of(),
        Optional.of("select 1"));
  }

  @Test
  void check_unknownReadCircleAndPlace_areReported() {
    Problems problems = new Problems();
    RelationCatalog.of(
        java.util.Map.of(
            "a", reading("a", Relation.Place.FACTS, "b"),
            "b", reading("b", Relation.Place.FACTS, "c"),
            "c", reading("c", Relation.Place.FACTS, "a"),
            "d", reading("d", Relation.Place.FACTS, "nothing", "e"),
            "e", reading("e", Relation.Place.LOCAL)),
        List.of(),
        problems);
    assertEquals(
        List.of(
            "analyses/d.sql R405 the relation reads \"nothing\", which is neither a table nor a"
                + " relation",
            "analyses/d.sql R406 the relation runs where the facts lie but reads \"e\", which is"
                + " local",
            "analyses/a.sql R407 relations read each other in a circle: a → b → c → a"),
        messages(problems));
    assertTrue(problems.list().stream().allMatch(p -> p.cause() == Problem.Cause.PLAN));
  }
}
