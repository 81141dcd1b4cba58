package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Relations that a project brings, from the file to finding and page. */
class OwnRelationsTest {
  private static final String ROLES =
      """
      roles:
        - {id: service, name: {en: Customer service}}
      """;

  private static final String REFUNDS =
      """
      /* relation: own_refunds
         grain: [store, week]
         reads: [order_line, dim_day]
         lineage: {order_line: [store, week]}
         columns: {store: text, week: week, orders: int count, refund_amount: money currency,
                   paid_amount: money currency, refund_share: double ratio = refund_amount / paid_amount} */
      -- what customers got back of what they paid
      with weekly as (
        select l.store, d.week, count(*) as orders, cast(sum(l.refund_amount) as decimal(18,4)) as refund_amount,
          cast(sum(l.paid_amount) as decimal(18,4)) as paid_amount
        from order_line l
        join dim_day d on d.biz_date = l.biz_date
        group by l.store, d.week)
      select w.store, w.week, w.orders, w.refund_amount, w.paid_amount,
        cast(w.refund_amount as double) / nullif(cast(w.paid_amount as double), 0e0) as refund_share
      from weekly w
      """;

  private static final String RULE =
      """
      rules:
        - id: own-refunds
          over: own_refunds
          subject: {kind: store}
          when: {error: "refund_share > :most"}
          parameters: {most: {type: double, unit: ratio, default: 0.005, min: 0, max: 1}}
          value: refund_share
          threshold: ":most"
          stake: refund_amount
          owner: service
          title: {en: Refunds eat the sales}
          message: {en: "{orders} orders, refunds {value}, at most {threshold}"}
      """;

  private static final String PAGE =
      """
      pages:
        - id: refunds
          per: site
          title: {en: Refunds}
          blocks:
            - table:
                title: {en: Refunds by week}
                over: own_refunds
                columns: [week, orders, refund_amount, refund_share]
                sort: [week]
      """;

  @TempDir Path folder;

  private ShopProject shop() throws IOException {
    return new ShopProject(folder)
        .with("plan/store.yaml", ShopProject.ONE_STORE)
        .with("plan/roles.yaml", ROLES)
        .with("data/orders.csv", ShopProject.orders("2026-09-28", 49));
  }

  private static List<String> problems(Outcome outcome) {
    return outcome.problems().stream()
        .filter(p -> p.severity() == io.storeops.diag.Severity.ERROR)
        .map(p -> p.source().place() + " " + p.code() + " " + p.message())
        .toList();
  }

  @Test
  void relation_withRuleAndPage_isJudgedAndShown() throws IOException {
    ShopProject shop =
        shop()
            .with("analyses/service/own_refunds.sql", REFUNDS)
            .with("playbook/refunds.yaml", RULE)
            .with("pages/refunds.yaml", PAGE);
    Outcome outcome = shop.report("2026-W45");
    assertEquals(Outcome.Kind.RULE, outcome.kind(), ShopProject.printed(outcome));
    List<String> findings = new ArrayList<>();
    for (JsonNode finding : shop.results().path("findings")) {
      if (finding.path("rule").asString().equals("own-refunds")) {
        findings.add(finding.path("verdict").asString() + " " + finding.path("value"));
      }
    }
    // orders 105 to 126, every seventh not paid: 18 of 100.50 and their numbers; two refunds of 10
    assertEquals(List.of("fired " + 20.0 / 3888.0), findings);
    assertEquals(
        List.of("2026 week 45", "18", "¥20.00", "0.51%"),
        row(shop.output().resolve("site"), "2026 week 45"));
  }

  private static List<String> row(Path site, String label) throws IOException {
    try (Stream<Path> pages = Files.walk(site)) {
      Path page =
          pages
              .filter(p -> p.toString().replace('\\', '/').endsWith("/refunds/index.html"))
              .findFirst()
              .orElseThrow();
      return Jsoup.parse(Files.readString(page)).select("tr").stream()
          .filter(row -> row.text().contains(label))
          .findFirst()
          .orElseThrow()
          .select("th, td")
          .stream()
          .map(Element::text)
          .collect(Collectors.toList());
    }
  }

  @Test
  void relation_withoutData_doesNotStopTheCheckOfThePlan() throws IOException {
    ShopProject shop =
        shop()
            .with("analyses/own_refunds.sql", REFUNDS)
            .with("playbook/refunds.yaml", RULE)
            .with(
                "analyses/own_roles.sql",
                """
                /* relation: own_roles
                   grain: [id]
                   reads: [plan_role]
                   columns: {id: text} */
                select id from plan_role
                """);
    Outcome outcome = shop.checkPlan(Optional.of(LocalDate.of(2026, 11, 15)));
    assertEquals(Outcome.Kind.PASSED, outcome.kind(), ShopProject.printed(outcome));
  }

  @Test
  void relations_severalMistakes_comeOutTogether() throws IOException {
    ShopProject shop =
        shop()
            .with("analyses/own_refunds.sql", REFUNDS.replace("count(*)", "avg(1)"))
            .with("analyses/product_week.sql", REFUNDS.replace("own_refunds", "product_week"))
            .with("analyses/dim_day.sql", REFUNDS.replace("own_refunds", "dim_day"))
            .with("analyses/a/twice.sql", REFUNDS.replace("own_refunds", "twice"))
            .with("analyses/b/twice.sql", REFUNDS.replace("own_refunds", "twice"))
            .with("analyses/headless.sql", "select 1 as n")
            .with("analyses/Odd.sql", REFUNDS.replace("own_refunds", "Odd"))
            .with("analyses/gbk.sql", new byte[] {'/', '*', (byte) 0xCD, (byte) 0xCB})
            .with("analyses/large.sql", "-".repeat(100_001))
            .with(
                "analyses/lost.sql",
                """
                /* relation: lost
                   grain: [n]
                   reads: [order_lines]
                   lineage: {order_line: [n], nothing: [n]}
                   columns: {n: int count} */
                select cast(1 as bigint) as n from order_lines where now() is null
                """);
    assertEquals(
        List.of(
            "analyses/gbk.sql:1:3 Y002 the file is not UTF-8: its bytes make no character here",
            "analyses/large.sql R412 the file has 100001 bytes, at most 100000 are read",
            "analyses/Odd.sql R411 \"Odd\" is not made of small letters, digits and _",
            "analyses/b/twice.sql R410 the name \"twice\" is taken by analyses/a/twice.sql",
            "analyses/dim_day.sql R410 the name \"dim_day\" is taken by a table",
            "analyses/headless.sql R401 the file does not start with a comment that declares its"
                + " relation",
            "analyses/product_week.sql R410 the name \"product_week\" is taken by a relation of"
                + " storeops",
            "analyses/lost.sql R405 the relation reads \"order_lines\", which is neither a table"
                + " nor a relation",
            "analyses/lost.sql R408 lineage names \"nothing\", which is no dataset",
            "analyses/lost.sql R408 lineage leads by \"n\", which is not a column of both the"
                + " relation and order_line",
            "analyses/lost.sql:6:54 R414 \"now\" is not part of the SQL of relations",
            "analyses/own_refunds.sql:9:27 R414 \"avg(\" is not part of the SQL of relations"),
        problems(shop.check()));
  }

  @Test
  void relation_linkOutOfItsFolder_isNotRead() throws IOException {
    ShopProject shop = shop().with("elsewhere/own_refunds.sql", REFUNDS);
    Files.createDirectories(folder.resolve("analyses"));
    try {
      Files.createSymbolicLink(
          folder.resolve("analyses/own_refunds.sql"), folder.resolve("elsewhere/own_refunds.sql"));
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "no symbolic links here: " + e);
    }
    assertEquals(
        List.of("analyses/own_refunds.sql R412 the file leads out of its folder"),
        problems(shop.check()));
  }

  @Test
  void relations_thatReadEachOtherInACircle_areNamed() throws IOException {
    String select =
        """
        /* relation: %1$s
           grain: [store]
           reads: [%2$s]
           columns: {store: text} */
        select store from %2$s
        """;
    ShopProject shop =
        shop()
            .with(
                "analyses/own_a.sql",
                String.format(java.util.Locale.ROOT, select, "own_a", "own_b"))
            .with(
                "analyses/own_b.sql",
                String.format(java.util.Locale.ROOT, select, "own_b", "own_a"));
    assertEquals(
        List.of(
            "analyses/own_a.sql R407 relations read each other in a circle: own_a → own_b → own_a"),
        problems(shop.check()));
  }

  private static String relation(String name, String columns, String reads, String select) {
    return "/* relation: "
        + name
        + "\n   grain: [k]\n   reads: ["
        + reads
        + "]\n   columns: {"
        + columns
        + "} */\n-- 大\n"
        + select;
  }

  @Test
  void relations_thatNobodyUsesAndFailOnTheData_areNamedWithTheirPlaces() throws IOException {
    ShopProject shop =
        shop()
            .with(
                "analyses/own_text.sql",
                relation(
                    "own_text",
                    "k: text, n: int count",
                    "order_line",
                    "select order_id as k,\n  cast(store as bigint) as n\nfrom order_line"))
            .with(
                "analyses/own_grain.sql",
                relation("own_grain", "k: text", "order_line", "select store as k from order_line"))
            .with(
                "analyses/own_rows.sql",
                relation(
                    "own_rows",
                    "k: date",
                    "dim_day",
                    "select a.biz_date as k from dim_day a cross join dim_day b cross join dim_day"
                        + " c"))
            .with(
                "analyses/own_second.sql",
                relation("own_second", "k: text", "own_grain", "select k from own_grain"));
    Outcome outcome = shop.check();
    assertEquals(Outcome.Kind.PLAN, outcome.kind());
    assertEquals(
        List.of(
            "analyses/own_grain.sql:6:1 R428 the grain k is not unique: 1 of its keys stand in"
                + " several rows",
            "analyses/own_rows.sql:6:1 R426 the relation has more than 1,000,000 rows",
            "analyses/own_text.sql:7:3 R429 the relation cannot be computed: a value does not"
                + " fit the type that it is cast to"),
        problems(outcome));
    assertEquals(
        "3 mistake(s) in the plan, see above and report.json", outcome.message(), "and no more");
    assertTrue(
        Files.readString(shop.output().resolve("ci/summary.md"), StandardCharsets.UTF_8)
            .contains("analyses/own\\_grain.sql:6:1"));
  }

  @Test
  void readme_itsRelation_runsAsItStandsThere() throws IOException {
    String readme = Files.readString(Path.of("../README.md"), StandardCharsets.UTF_8);
    int start = readme.indexOf("/* relation: own_refunds");
    String sql = readme.substring(start, readme.indexOf("```", start));
    Outcome outcome =
        shop()
            .with("analyses/own_refunds.sql", sql)
            .with("playbook/refunds.yaml", RULE.replace("{orders} orders, ", ""))
            .check("2026-W45");
    assertEquals(List.of(), problems(outcome));
    assertEquals(Outcome.Kind.RULE, outcome.kind(), "the rule fires over it");
  }
}
