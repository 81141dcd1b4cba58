package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.diag.ProblemText;
import io.storeops.diag.Problems;
import io.storeops.plan.PlanSchema;
import io.storeops.run.InitRun.Choice;
import io.storeops.templates.Templates;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Small, empty and full first plans of every platform in every language. */
class InitScaffoldTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-29");
  private static final Path GOLDEN = Path.of("src/test/resources/init");
  private static final List<String> PLATFORMS =
      List.of(
          "taobao", "tmall", "jd", "douyin", "pinduoduo", "shopify", "amazon", "rakuten", "other");
  private static final List<String> LANGUAGES = List.of("zh-CN", "zh-TW", "ja", "en");
  private static final Pattern SECTION = Pattern.compile("(?m)^([A-Za-z]+):");

  private static final Pattern PLACE = Pattern.compile("@[^@ ]+@");

  /** Plans that were written already, by what was asked for. */
  private static final Map<Choice, Map<String, String>> PLANS = new HashMap<>();

  @TempDir Path folder;

  private Path shop(String name) {
    return folder.resolve(name);
  }

  private Initiated init(Path shop, Choice choice) {
    return new InitRun(
            shop, shop.resolve("plan"), shop.resolve("data"), Optional.empty(), "1.2.3", choice)
        .run();
  }

  private static Choice choice(String scaffold, String platform, String language) {
    return new Choice(scaffold, Optional.of(platform), Optional.of(language), TODAY);
  }

  /** The files of a new plan by path below its folder. */
  private Map<String, String> plan(Choice choice) throws IOException {
    if (!PLANS.containsKey(choice)) {
      Path shop = shop(choice.toString().replaceAll("\\W+", "-"));
      Initiated done = init(shop, choice);
      assertTrue(done.written(), done.text());
      PLANS.put(choice, texts(shop.resolve("plan")));
    }
    return PLANS.get(choice);
  }

  private static Map<String, String> texts(Path plan) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(plan)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        texts.put(plan.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }

  private static Stream<String> shops() {
    return PLATFORMS.stream().flatMap(p -> LANGUAGES.stream().map(l -> p + " " + l));
  }

  private void assertNothingFound(Choice choice) throws IOException {
    Path shop = shop("checked-" + choice.toString().replaceAll("\\W+", "-"));
    assertTrue(init(shop, choice).written());
    Outcome outcome = new ShopProject(shop).checkPlan(Optional.of(choice.today()));
    assertEquals(List.of(), outcome.problems().stream().map(ProblemText::of).toList());
    assertEquals(List.of(), outcome.findings().stream().map(PrintedFinding::text).toList());
    assertEquals(Outcome.Kind.PASSED, outcome.kind());
  }

  /** What loads with a mistake is not written; that no rule finds anything is in {@code worlds}. */
  @TestFactory
  Stream<DynamicTest> plans_ofEveryShop_areWritten() {
    return shops()
        .flatMap(shop -> Stream.of("small", "empty", "full").map(size -> size + " " + shop))
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      String[] words = name.split(" ");
                      Map<String, String> plan = plan(choice(words[0], words[1], words[2]));
                      assertFalse(PLACE.matcher(plan.toString()).find());
                    }));
  }

  /** Every platform in every market, and every language: days and amounts hang on no more. */
  private static Stream<String> worlds() {
    return Stream.of(
        "2026-11-29 taobao zh-CN",
        "2024-02-29 tmall zh-TW",
        "2026-01-01 jd ja",
        "2026-09-30 douyin en",
        "2027-12-31 pinduoduo zh-CN",
        "2026-11-29 shopify en",
        "2025-10-01 shopify zh-TW",
        "2034-06-15 shopify ja",
        "2026-11-29 amazon en",
        "2026-05-10 amazon ja",
        "2026-12-20 rakuten ja",
        "2028-02-29 rakuten en",
        "2026-03-31 other zh-CN",
        "2026-07-04 other zh-TW",
        "2035-12-31 other ja",
        "2026-11-29 other en");
  }

  @TestFactory
  Stream<DynamicTest> fullPlan_checksWithoutProblemOrFinding() {
    return worlds()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      String[] words = name.split(" ");
                      assertNothingFound(
                          new Choice(
                              "full",
                              Optional.of(words[1]),
                              Optional.of(words[2]),
                              LocalDate.parse(words[0])));
                    }));
  }

  @Test
  void fullPlan_hasEverySectionOfTheSchema() throws IOException {
    Set<String> published =
        new TreeSet<>(
            JsonMapper.builder()
                .build()
                .readTree(PlanSchema.json(new Templates()))
                .get("properties")
                .propertyNames());
    for (String platform : PLATFORMS) {
      assertEquals(published, sections(plan(choice("full", platform, "ja"))), platform);
    }
  }

  private static Set<String> sections(Map<String, String> plan) {
    return plan.values().stream()
        .flatMap(text -> SECTION.matcher(text).results())
        .map(m -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void emptyPlan_hasTheFilesOfTheFullOneAndTheShopAlone() throws IOException {
    Map<String, String> full = plan(choice("full", "tmall", "zh-CN"));
    Map<String, String> empty = plan(choice("empty", "tmall", "zh-CN"));
    assertEquals(full.keySet(), empty.keySet());
    assertEquals(Set.of("site", "stores"), sections(empty));
    assertEquals(sections(full), sections(takenIn(empty)));
  }

  private static Map<String, String> takenIn(Map<String, String> empty) {
    Map<String, String> taken = new TreeMap<>(empty);
    taken.replaceAll((path, text) -> text.replaceAll("(?m)^# (?=[A-Za-z]+:$|  )", ""));
    return taken;
  }

  @TestFactory
  Stream<DynamicTest> examplesOfTheEmptyPlan_takenIn_areValid() {
    return LANGUAGES.stream()
        .map(l -> DynamicTest.dynamicTest(l, () -> assertExamplesValid(choice("empty", "jd", l))));
  }

  private void assertExamplesValid(Choice choice) throws IOException {
    ShopProject project = new ShopProject(shop("taken-" + choice.language().orElseThrow()));
    for (Map.Entry<String, String> file : takenIn(plan(choice)).entrySet()) {
      project.with("plan/" + file.getKey(), file.getValue());
    }
    List<String> problems =
        project.checkPlan(Optional.of(TODAY)).problems().stream()
            // an example may name what only another entry of the full plan declares
            .filter(p -> !List.of("P002", "R213").contains(p.code()))
            .map(ProblemText::of)
            .toList();
    assertEquals(List.of(), problems);
  }

  @TestFactory
  Stream<DynamicTest> texts_ofALanguage_areInItsScriptAlone() {
    return shops()
        .map(
            shop ->
                DynamicTest.dynamicTest(
                    shop,
                    () -> {
                      String[] words = shop.split(" ");
                      assertScript(words[1], plan(choice("full", words[0], words[1])));
                    }));
  }

  private static Charset charset(String language) {
    return Charset.forName(
        switch (language) {
          case "zh-CN" -> "GB2312";
          case "zh-TW" -> "Big5";
          case "ja" -> "windows-31j";
          default -> "ISO-8859-1";
        });
  }

  /** Character sets of one script each; what exports call a channel is in no language. */
  private static void assertScript(String language, Map<String, String> plan) {
    Charset charset = charset(language);
    boolean kana = language.equals("ja");
    for (String text : plan.values()) {
      for (String line : text.lines().toList()) {
        String words = line.replaceAll("match: \\[[^]]*]", "");
        assertTrue(charset.newEncoder().canEncode(words), line);
        assertTrue(kana || !words.matches(".*[\\u3040-\\u30fa].*"), line);
      }
    }
  }

  @Test
  void texts_inEveryLanguage_nameTheSamePlaces() {
    Templates templates = new Templates();
    for (String file : templates.list("scaffold/texts", ".yaml")) {
      YamlMap texts = YamlReader.read(file, templates.text(file), new Problems()).orElseThrow();
      for (String name : texts.keys()) {
        Map<String, String> byLanguage = texts.languages(name, "");
        assertEquals(new TreeSet<>(LANGUAGES), new TreeSet<>(byLanguage.keySet()), name);
        assertEquals(1, Set.copyOf(places(byLanguage.values())).size(), name);
      }
    }
  }

  private static List<List<String>> places(Collection<String> texts) {
    return texts.stream()
        .map(t -> PLACE.matcher(t).results().map(MatchResult::group).sorted().toList())
        .toList();
  }

  @Test
  void texts_areAllNamedByATemplate() {
    Templates templates = new Templates();
    String full =
        templates.list("scaffold/full", ".yaml").stream()
            .map(templates::text)
            .collect(Collectors.joining());
    List<String> unused = new ArrayList<>();
    for (String file : templates.list("scaffold/texts", ".yaml")) {
      YamlMap texts = YamlReader.read(file, templates.text(file), new Problems()).orElseThrow();
      texts.keys().stream()
          .filter(n -> !n.startsWith("skip.") && !full.contains("@" + n + "@"))
          .forEach(unused::add);
    }
    assertEquals(List.of(), unused);
  }

  @Test
  void unknownWords_areOneMessageAndNothingIsWritten() {
    assertRefused(
        choice("ful", "tmall", "en"),
        "storeops.scaffold is 'ful'; did you mean full? expected one of small, empty, full.\n");
    assertRefused(
        choice("full", "tmal", "en"),
        "storeops.platform is 'tmal'; did you mean tmall? expected one of taobao, tmall, jd,"
            + " douyin, pinduoduo, shopify, amazon, rakuten, other.\n");
    assertRefused(
        choice("full", "tmall", "french"),
        "storeops.language is 'french'; expected one of zh-CN, zh-TW, ja, en.\n");
    assertRefused(
        choice("full", "tmall", "zh_cn"),
        "storeops.language is 'zh_cn'; did you mean zh-CN? expected one of zh-CN, zh-TW, ja,"
            + " en.\n");
  }

  private void assertRefused(Choice choice, String message) {
    Path shop = shop("refused");
    for (int i = 0; i < 2; i++) {
      Initiated done = init(shop, choice);
      assertEquals(message, done.text());
      assertFalse(done.written());
      assertFalse(Files.exists(shop));
    }
  }

  @Test
  void fullPlan_ofTmall_isAsItWas() throws IOException {
    assertGolden("tmall-full", plan(choice("full", "tmall", "zh-CN")));
  }

  @Test
  void emptyPlan_ofShopify_isAsItWas() throws IOException {
    assertGolden("shopify-empty", plan(choice("empty", "shopify", "en")));
  }

  private static void assertGolden(String name, Map<String, String> plan) throws IOException {
    Path golden = GOLDEN.resolve(name);
    if ("write".equals(System.getProperty("storeops.golden"))) {
      for (Map.Entry<String, String> file : plan.entrySet()) {
        Path written = golden.resolve(file.getKey());
        Files.createDirectories(written.getParent());
        Files.writeString(written, file.getValue());
      }
    }
    assertEquals(texts(golden), plan);
  }
}
