package io.storeops.scaffold;

import io.storeops.calendar.Festivals;
import io.storeops.plan.FestivalReader;
import io.storeops.templates.Templates;
import io.storeops.yaml.YamlMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of a plan with everything that a plan may hold, by path below {@code plan/}. */
final class WholePlan {
  private static final String FOLDER = "scaffold/full";
  private static final String SALE = FOLDER + "/campaigns/sale.yaml";
  private static final Set<String> SHOP = Set.of("site", "stores");

  private final Templates templates;
  private final YamlMap platform;
  private final Market market;
  private final String language;
  private final LocalDate today;
  private final Phrases phrases;
  private final Facts facts;

  private WholePlan(Templates templates, Guess guess, LocalDate today) {
    Shops shops = Shops.read(templates);
    this.templates = templates;
    this.platform = shops.platform(guess.platform());
    this.market = shops.market(guess.currency());
    this.language = guess.languages().get(0);
    this.today = today;
    this.phrases = Phrases.read(templates, language);
    this.facts = Facts.of(platform, market, language, today);
  }

  /** A worked plan of a year: nothing that the rules find, from the given day on. */
  static Map<String, String> full(Templates templates, Guess guess, LocalDate today) {
    return new WholePlan(templates, guess, today).texts();
  }

  /** The same files with the shop alone; all else is told in comments. */
  static Map<String, String> empty(Templates templates, Guess guess, LocalDate today) {
    Map<String, String> texts = full(templates, guess, today);
    texts.replaceAll((path, text) -> Skeleton.of(text, SHOP));
    return texts;
  }

  private Map<String, String> texts() {
    List<Sale> sales =
        Sales.read(templates).after(today, platform.requiredText("id"), market.id(), language);
    Map<String, String> texts = new TreeMap<>();
    for (String path : templates.list(FOLDER, ".yaml")) {
      if (!path.equals(SALE)) {
        texts.put(path.substring(FOLDER.length() + 1), filled(path, sales));
      }
    }
    sales.forEach(sale -> texts.put(sale.file(), fill(templates.text(SALE), facts.with(sale))));
    return texts;
  }

  /** A line about a festival that is left out stands for all of them. */
  private String filled(String path, List<Sale> sales) {
    return templates
        .text(path)
        .lines()
        .flatMap(line -> line.contains("@skip.") ? skips(line, sales) : Stream.of(line))
        .map(line -> fill(line, facts) + "\n")
        .collect(Collectors.joining());
  }

  private Stream<String> skips(String line, List<Sale> sales) {
    Festivals calendar = FestivalReader.read(templates, market.calendar());
    return Skips.after(today, calendar, sales).stream()
        .map(s -> fill(line, facts.with(s, phrases.text(s.phrase()).orElseThrow())));
  }

  private String fill(String template, Facts from) {
    return new Placeholders(from, phrases).fill(template);
  }
}
