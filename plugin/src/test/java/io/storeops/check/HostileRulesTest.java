package io.storeops.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.calendar.Period;
import io.storeops.calendar.WeekRule;
import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.engine.Query;
import io.storeops.facts.FactCatalog;
import io.storeops.plan.Plan;
import io.storeops.playbook.Playbook;
import io.storeops.playbook.Playbooks;
import io.storeops.table.Rows;
import io.storeops.templates.Templates;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Conditions that want more than to compare: each is refused by itself, none is asked. */
class HostileRulesTest {

  /** The condition, then how its refusal begins. */
  private static final Map<String, String> HOSTILE = new LinkedHashMap<>();

  private static void hostile(String condition, String refusal) {
    HOSTILE.put(condition, refusal);
  }

  static {
    hostile("available < (select 1)", "R110 found \"select\"");
    hostile("available in (select available from stock)", "R110 found \"select\"");
    hostile("exists (select 1 from plan_store)", "R110 found \"exists\"");
    hostile("available < 1; drop table stock", "R104");
    hostile("available < 1; attach 'x.db' as x", "R104");
    hostile("available < 1 -- and available > 5", "R104");
    hostile("available < 1 /* all of them */", "R104");
    hostile("available < 1 # rest", "R106");
    hostile("read_csv('/etc/passwd') = 'x'", "R117 unknown function \"read_csv\"");
    hostile("read_text('plan/store.yaml') <> ''", "R117 unknown function \"read_text\"");
    hostile("glob('*') <> ''", "R117 unknown function \"glob\"");
    hostile("getenv('HOME') <> ''", "R117 unknown function \"getenv\"");
    hostile("current_setting('memory_limit') <> ''", "R117 unknown function \"current_setting\"");
    hostile("now() > week", "R117 unknown function \"now\"");
    hostile("random() < :half", "R117 unknown function \"random\"");
    hostile("sleep_ms(1000) = 1", "R117 unknown function \"sleep_ms\"");
    hostile("pg_sleep(10) is null", "R117 unknown function \"pg_sleep\"");
    hostile("query('select 1') is null", "R117 unknown function \"query\"");
    hostile("nextval('s') > 1", "R117 unknown function \"nextval\"");
    hostile("sum(available) > :half", "R117 unknown function \"sum\"");
    hostile("row_number() = 1", "R117 unknown function \"row_number\"");
    hostile("unit_price > 1", "R111");
    hostile("plan_store.id = 'north'", "R106");
    hostile("stock.available < 1", "R106");
    hostile("\"available\" < 1", "R106");
    hostile("[available] < 1", "R104 found \"[\"");
    hostile("`available` < 1", "R104 found \"`\"");
    hostile("cover_days < lost_amount", "R113");
    hostile("cover_days < 3", "R113");
    hostile("role like '%'", "R110");
    hostile("role ~ '.*'", "R106");
    hostile("role || 'x' = 'y'", "R106");
    hostile("role similar to 'x'", "R110");
    hostile("available::text = '1'", "R106");
    hostile("cast(available as text) = '1'", "R110 found \"cast\"");
    hostile("role = $1", "R106");
    hostile("role = 'a\u0000b'", "R104 found the control character U+0000");
    hostile("(".repeat(10_000) + "available < 1" + ")".repeat(10_000), "R102 the condition has");
    hostile("available < 1" + " and available < 1".repeat(10_000), "R102 the condition has");
    hostile("available in (" + "1, ".repeat(100_000) + "1)", "R102 the condition has");
    hostile("role = '" + "a".repeat(1_000_000), "R102 the condition has");
  }

  private static String rule(String condition) {
    String quoted = condition.replace("\\", "\\\\").replace("\"", "\\\"").replace("\u0000", "\\0");
    return """
    rules:
      - id: own-stock
        over: stock
        needs: [inventory_snapshot]
        subject: {kind: product, id: product_id}
        when: {warn: "%s"}
        parameters: {half: {type: double, unit: number, default: 1, min: 0, max: 9}}
        owner: purchasing
        title: Low
        message: "{subject}"
    """
        .formatted(quoted);
  }

  @Test
  void conditions_hostile_areRefusedAndNeverAsked() {
    AtomicLong asked = new AtomicLong();
    Map<String, String> refused = new LinkedHashMap<>();
    Map<String, String> expected = new LinkedHashMap<>();
    long slowest = 0;
    for (Map.Entry<String, String> hostile : HOSTILE.entrySet()) {
      String text = rule(hostile.getKey());
      Problems problems = new Problems();
      long start = System.nanoTime();
      Playbook playbook =
          assertTimeout(
              Duration.ofSeconds(5),
              () ->
                  Playbooks.of(
                      Map.of("r.yaml", text),
                      List.of(Playbooks.stock()),
                      Playbooks.plan(),
                      problems));
      slowest = Math.max(slowest, System.nanoTime() - start);
      String shown = hostile.getKey().substring(0, Math.min(40, hostile.getKey().length()));
      expected.put(shown, hostile.getValue());
      refused.put(shown, print(problems, hostile.getValue()));
      ask(playbook, asked);
    }
    assertTrue(HOSTILE.size() >= 40, HOSTILE.size() + " conditions");
    assertEquals(lines(expected), lines(refused));
    assertEquals(0, asked.get());
    System.out.printf(
        "%d hostile conditions refused, slowest after %.1f ms%n", HOSTILE.size(), slowest / 1e6);
  }

  private static String lines(Map<String, String> of) {
    List<String> lines = new ArrayList<>();
    of.forEach((condition, refusal) -> lines.add(condition + " ⇒ " + refusal));
    return String.join("\n", lines);
  }

  private static String print(Problems problems, String code) {
    List<Problem> errors =
        problems.list().stream().filter(p -> !p.message().contains("parameter \"half\"")).toList();
    List<String> said = errors.stream().map(p -> p.code() + " " + p.message()).toList();
    return said.size() == 1 && said.get(0).startsWith(code) ? code : said.toString();
  }

  /** A run with what is left of the playbook; a question over the rule's relation counts. */
  private static void ask(Playbook playbook, AtomicLong asked) {
    Plan plan = Playbooks.plan();
    Period week = WeekRule.ISO.week(LocalDate.of(2026, 11, 9));
    Evidence evidence =
        new Evidence(query -> none(query, asked), List.of(week), week, week.to(), Set.of());
    Templates templates = new Templates();
    FindingTexts texts =
        new FindingTexts(templates, plan, FactCatalog.load(templates, plan).metrics());
    new Checker(playbook, plan, evidence, texts).check(new Problems());
  }

  private static Rows none(Query query, AtomicLong asked) {
    asked.incrementAndGet();
    return new Rows(query.outputs().stream().map(Query.Output::column).toList(), List.of());
  }
}
