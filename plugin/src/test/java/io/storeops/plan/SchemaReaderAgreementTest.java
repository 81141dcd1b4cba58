package io.storeops.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.TextSource;
import io.storeops.templates.Templates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the published schema refuses, our own reading refuses, and the other way round: a valid plan
 * is changed key by key, and a plain validator without anything of ours judges the same documents.
 */
class SchemaReaderAgreementTest {
  private static final int AT_A_TIME = 400;

  /** Whatever somebody may write where another value belongs. */
  private static final List<Object> VALUES =
      List.of(
          "x",
          "",
          7,
          -1,
          0,
          1.5,
          1e12,
          true,
          "true",
          "12",
          "-3",
          "30%",
          "130%",
          "-5%",
          "2026-11-11",
          "2026/1/5",
          "2026-02-30",
          "11/12/2026",
          "2026-W46",
          "2026-W60",
          "W46",
          "2026Q4",
          "FY2026-P12",
          "FY2026-P13",
          "2026-P01",
          "2026-13",
          "08:30",
          "25:00",
          "1,299",
          "1,29",
          "1200万",
          "¥12",
          "14 days",
          "2 weeks",
          "1 month",
          "48h",
          List.of(),
          List.of("a"),
          List.of(1),
          Map.of(),
          Map.of("en", "a"),
          Map.of("de", "a"),
          "A long text with a : and a #");

  private final SchemaSample sample = new SchemaSample();
  // with whole numbers of any size: the validator asks a list of types for its text otherwise
  private final Schema published =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              JsonMapper.builder()
                  .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
                  .build()
                  .readTree(PlanSchema.json(new Templates())));

  /** A changed document and how it was changed. */
  private record Mutant(String change, Map<String, Object> document) {}

  @Test
  void everyEighthDocument_changedInOneKey_isJudgedAlike() {
    judge(8);
  }

  /** All of them take minutes. */
  @Test
  @Tag("recount")
  void documents_changedKeyByKey_areJudgedAlike() {
    judge(1);
  }

  private void judge(int step) {
    List<Mutant> all = new ArrayList<>();
    sample
        .plan()
        .forEach((section, value) -> mutate(new LinkedHashMap<>(Map.of(section, value)), all));
    List<Mutant> mutants =
        IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get).toList();
    Map<String, String> differences = new TreeMap<>();
    int refused = 0;
    for (int from = 0; from < mutants.size(); from += AT_A_TIME) {
      List<Mutant> some = mutants.subList(from, Math.min(mutants.size(), from + AT_A_TIME));
      refused += compare(some, differences);
    }
    System.out.println(mutants.size() + " documents, " + refused + " refused by both");
    assertTrue(mutants.size() > 5000, "only " + mutants.size());
    assertEquals("", String.join("\n", differences.values()));
  }

  private int compare(List<Mutant> mutants, Map<String, String> differences) {
    Map<String, String> texts = new TreeMap<>();
    Dump dump = new Dump(DumpSettings.builder().build());
    for (int i = 0; i < mutants.size(); i++) {
      texts.put("plan/%05d.yaml".formatted(i), dump.dumpToString(mutants.get(i).document()));
    }
    Problems problems = new Problems();
    PlanLoader.load(texts, problems);
    Map<String, List<Problem>> ours =
        problems.list().stream()
            .filter(p -> p.code().startsWith("Y"))
            .collect(Collectors.groupingBy(p -> ((TextSource) p.source()).file()));
    int refused = 0;
    for (int i = 0; i < mutants.size(); i++) {
      List<Problem> own = ours.getOrDefault("plan/%05d.yaml".formatted(i), List.of());
      var theirs = published.validate(JsonMapper.shared().valueToTree(mutants.get(i).document()));
      refused += own.isEmpty() || theirs.isEmpty() ? 0 : 1;
      if (own.isEmpty() != theirs.isEmpty()) {
        String change = mutants.get(i).change();
        differences.put(change, change + ": ours " + messages(own) + ", schema " + theirs);
      }
      if (own.size() > 1 && !mutants.get(i).change().endsWith("=a}")) {
        differences.put(mutants.get(i).change(), mutants.get(i).change() + ": " + messages(own));
      }
    }
    return refused;
  }

  private static Set<String> messages(List<Problem> problems) {
    return problems.stream()
        .map(p -> p.code() + " " + p.message())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every change of one value below a document, each as a whole document. */
  private void mutate(Map<String, Object> document, List<Mutant> mutants) {
    mutants.add(new Mutant("as it is: " + document.keySet(), document));
    walk(document, "", mutants, document);
  }

  @SuppressWarnings("unchecked")
  private void walk(Object node, String path, List<Mutant> mutants, Map<String, Object> root) {
    if (node instanceof Map<?, ?> map) {
      for (Map.Entry<String, Object> entry : ((Map<String, Object>) map).entrySet()) {
        String here = path + "/" + entry.getKey();
        Map<String, Object> dropped = new LinkedHashMap<>((Map<String, Object>) map);
        dropped.remove(entry.getKey());
        add(root, path, dropped, "drop " + here, mutants);
        Map<String, Object> renamed = new LinkedHashMap<>(dropped);
        renamed.put(entry.getKey() + "x", entry.getValue());
        add(root, path, renamed, "rename " + here, mutants);
        for (Object value : VALUES) {
          Map<String, Object> other = new LinkedHashMap<>((Map<String, Object>) map);
          other.put(entry.getKey(), value);
          add(root, path, other, here + " = " + value, mutants);
        }
        walk(entry.getValue(), here, mutants, root);
      }
    } else if (node instanceof List<?> list && !list.isEmpty()) {
      walk(list.get(0), path + "/0", mutants, root);
    }
  }

  private static void add(
      Map<String, Object> root,
      String path,
      Object replacement,
      String change,
      List<Mutant> mutants) {
    Object document =
        replaced(
            root, path.isEmpty() ? List.of() : List.of(path.substring(1).split("/")), replacement);
    @SuppressWarnings("unchecked")
    Map<String, Object> map = (Map<String, Object>) document;
    mutants.add(new Mutant(change, map));
  }

  private static Object replaced(Object node, List<String> path, Object replacement) {
    if (path.isEmpty()) {
      return replacement;
    }
    List<String> rest = path.subList(1, path.size());
    if (node instanceof List<?> list) {
      return List.of(replaced(list.get(0), rest, replacement));
    }
    @SuppressWarnings("unchecked")
    Map<String, Object> copy = new LinkedHashMap<>((Map<String, Object>) node);
    copy.put(
        path.get(0), replaced(Objects.requireNonNull(copy.get(path.get(0))), rest, replacement));
    return copy;
  }
}
