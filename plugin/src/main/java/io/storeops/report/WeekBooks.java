package io.storeops.report;

import io.storeops.document.Book;
import io.storeops.document.Link;
import io.storeops.plan.FestivalReader;
import io.storeops.plan.Plan;
import io.storeops.report.block.BlockInput;
import io.storeops.report.block.BlockOptions;
import io.storeops.report.block.Entities;
import io.storeops.report.block.FindingHistory;
import io.storeops.report.block.Handbook;
import io.storeops.report.block.Places;
import io.storeops.report.block.PlanTexts;
import io.storeops.report.block.RelationGrid;
import io.storeops.report.block.RelationRows;
import io.storeops.report.block.RelationValue;
import io.storeops.report.block.Scope;
import io.storeops.report.block.SitePaths;
import io.storeops.report.book.HandbookBook;
import io.storeops.report.book.SheetDefinition;
import io.storeops.report.book.WeekBook;
import io.storeops.result.Results;
import io.storeops.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The workbook of the reported week in each language of the site, that of the first one first. */
public final class WeekBooks {
  private final SiteInput input;
  private final Results results;
  private final List<SheetDefinition> definitions;
  private final RelationRows rows;
  private final Map<String, Plan.Text> festivals = new TreeMap<>();
  private final Map<String, PlanTexts> texts = new TreeMap<>();

  private WeekBooks(SiteInput input, Results results, List<SheetDefinition> definitions) {
    this.input = input;
    this.results = results;
    this.definitions = definitions;
    this.rows = new RelationRows(input.relations());
    for (String calendar : input.plan().calendar().festivals()) {
      FestivalReader.read(input.templates(), calendar)
          .festivals()
          .forEach(f -> festivals.putIfAbsent(f.id(), new Plan.Text(f.names())));
    }
  }

  /**
   * Builds them.
   *
   * @param results of the reported week
   * @param definitions of the sheets over relations
   */
  public static List<Book> build(
      SiteInput input, Results results, List<SheetDefinition> definitions) {
    WeekBooks books = new WeekBooks(input, results, definitions);
    List<String> languages = input.plan().site().languages();
    return languages.stream().map(tag -> books.book(tag, tag.equals(languages.get(0)))).toList();
  }

  /**
   * Builds the handbook in every language.
   *
   * @param results of the reported week, for figures that chapters show
   */
  public static List<Book> handbooks(SiteInput input, Results results) {
    WeekBooks books = new WeekBooks(input, results, List.of());
    List<String> languages = input.plan().site().languages();
    return languages.stream()
        .map(tag -> books.handbook(tag, tag.equals(languages.get(0))))
        .toList();
  }

  private Book handbook(String tag, boolean first) {
    Words words = Words.of(input.templates(), tag, input.plan().currencies());
    String suffix = first ? "" : "-" + words.language().path();
    return HandbookBook.build(
        "handbook" + suffix + ".xlsx",
        input.plan(),
        input.metrics(),
        words,
        rows,
        input.rules(),
        input.sops(),
        input.chapters().stream().flatMap(c -> lines(c, words).stream()).toList(),
        input.relations().reportedWeek().id());
  }

  private List<HandbookBook.Line> lines(Chapter chapter, Words words) {
    String tag = words.language().tag();
    String lang = chapter.text().languageFor(tag, input.plan().site().languages());
    TextPage.Content content = chapter.text().byLanguage().get(lang);
    if (content == null) {
      return List.of();
    }
    Scope scope = scopes().get(0);
    BlockInput names = block(words, scope, BlockOptions.NONE);
    TextBlocks text =
        new TextBlocks(
            content,
            "",
            "",
            use -> List.of(),
            options -> RelationValue.of(block(words, scope, options)),
            to -> Optional.of(named(to, names, words)));
    return ChapterLineBuilder.of(
        in(chapter.about().title(), words), words.message("frame.flowEnd"), text.build());
  }

  /** What a text names, in words: a workbook leads to no page. */
  private Link named(TextLink to, BlockInput names, Words words) {
    if (!to.kind().equals(TextLink.PAGE)) {
      return Link.plain(Places.of(names, to.kind(), to.id()).text());
    }
    return input.pages().stream()
        .filter(p -> p.id().equals(to.id()))
        .findFirst()
        .map(p -> Link.plain(in(p.title(), words)))
        .orElse(Link.plain(to.id()));
  }

  private Book book(String tag, boolean first) {
    Words words = Words.of(input.templates(), tag, input.plan().currencies());
    String suffix = first ? "" : "-" + words.language().path();
    String path = "storeops-" + results.week().id() + suffix + ".xlsx";
    return WeekBook.build(
        path, results, rows, input.plan(), input.metrics(), words, sections(words));
  }

  private List<Book.Sheet> sections(Words words) {
    List<Book.Sheet> sheets = new ArrayList<>();
    for (SheetDefinition definition : definitions) {
      sheet(definition, words).ifPresent(sheets::add);
    }
    return sheets;
  }

  private Optional<Book.Sheet> sheet(SheetDefinition definition, Words words) {
    List<Book.Part> parts = new ArrayList<>();
    int number = 0;
    for (BlockOptions options : definition.tables()) {
      for (Scope scope : scopes()) {
        number++;
        BlockInput block = block(words, scope, options);
        String id = definition.id() + "_" + number;
        Optional<Book.Grid> grid = RelationGrid.of(block, id);
        if (grid.isPresent()) {
          String title = RelationGrid.title(block);
          parts.add(new Book.Heading(title + currency(scope), 2));
          parts.add(grid.get());
          RelationGrid.plot(block, id, title).ifPresent(parts::add);
        }
      }
    }
    String title = in(definition.title(), words);
    parts.add(0, new Book.Heading(title, 1));
    return parts.size() == 1 ? Optional.empty() : Optional.of(new Book.Sheet(title, parts));
  }

  /** All stores of each currency; of a site with one store that store. */
  private List<Scope> scopes() {
    List<Plan.Store> stores = input.plan().stores();
    if (stores.size() == 1) {
      return List.of(new Scope(stores.get(0).id(), stores.get(0).currency()));
    }
    String first = input.plan().site().currency().orElse(stores.get(0).currency());
    List<Scope> scopes = new ArrayList<>(List.of(new Scope(null, first)));
    new TreeSet<>(input.plan().currencies())
        .stream().filter(c -> !c.equals(first)).forEach(c -> scopes.add(new Scope(null, c)));
    return scopes;
  }

  private String currency(Scope scope) {
    return scopes().size() == 1 ? "" : " · " + scope.currency().toUpperCase(Locale.ROOT);
  }

  private String in(Plan.Text text, Words words) {
    return text.in(words.language().tag(), input.plan().site().languages());
  }

  private BlockInput block(Words words, Scope scope, BlockOptions options) {
    return new BlockInput(
        results,
        input.plan(),
        input.metrics(),
        words,
        scope,
        options,
        new SitePaths(words.language().path(), ""),
        rows,
        input.rules(),
        input.backtest(),
        input.history(),
        input.sops(),
        new Handbook(input.chapters().stream().map(Chapter::about).toList(), input.forms()),
        input.relations().asOf(),
        input.relations().weeks(),
        festivals,
        Entities.NONE,
        FindingHistory.NONE,
        texts.computeIfAbsent(words.language().tag(), tag -> new PlanTexts(input.plan(), tag)),
        Optional.empty());
  }
}
