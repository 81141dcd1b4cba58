package io.storeops.report;

import io.storeops.calendar.Period;
import io.storeops.document.Block;
import io.storeops.document.Feed;
import io.storeops.document.Link;
import io.storeops.document.Page;
import io.storeops.plan.FestivalReader;
import io.storeops.plan.Plan;
import io.storeops.report.block.BlockInput;
import io.storeops.report.block.BlockOptions;
import io.storeops.report.block.Blocks;
import io.storeops.report.block.Entities;
import io.storeops.report.block.FindingHistory;
import io.storeops.report.block.Handbook;
import io.storeops.report.block.Places;
import io.storeops.report.block.RelationRows;
import io.storeops.report.block.RelationValue;
import io.storeops.report.block.Scope;
import io.storeops.report.block.SitePaths;
import io.storeops.result.Finding;
import io.storeops.result.MetricValue;
import io.storeops.result.Results;
import io.storeops.text.Language;
import io.storeops.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The pages of one language. */
final class LanguagePages {
  private static final int FED = 13;
  private static final String STORE_PAGE = "store";
  private static final String CHAPTER = "chapter";

  private final SiteInput input;
  private final Words words;
  private final RelationRows rows;
  private final List<Period> weeks;
  private final Map<Period, Results> results;
  private final SitePaths paths;
  private final Map<String, Plan.Text> festivals = new TreeMap<>();
  private final Entities entities;
  private final FindingHistory findings;
  private final Handbook handbook;

  LanguagePages(
      SiteInput input,
      Words words,
      RelationRows rows,
      Map<Period, Results> results,
      Entities entities,
      FindingHistory findings) {
    this.entities = entities;
    this.findings = findings;
    this.handbook =
        new Handbook(input.chapters().stream().map(Chapter::about).toList(), input.forms());
    for (String calendar : input.plan().calendar().festivals()) {
      FestivalReader.read(input.templates(), calendar)
          .festivals()
          .forEach(f -> festivals.putIfAbsent(f.id(), new Plan.Text(f.names())));
    }
    this.input = input;
    this.words = words;
    this.rows = rows;
    this.results = results;
    this.weeks = List.copyOf(results.keySet());
    int full = Math.max(0, weeks.size() - input.plan().site().weeks());
    this.paths = new SitePaths(words.language().path(), weeks.get(full).id());
  }

  SitePaths paths() {
    return paths;
  }

  /** The page of a week for all stores, alone. */
  Page week(Period week) {
    return weekDefinition()
        .map(d -> weekPage(d, weeks.indexOf(week), allStores(), ""))
        .orElseThrow();
  }

  /** All pages, each built when it is taken. */
  Stream<Page> all() {
    List<Supplier<Page>> pages = new ArrayList<>();
    int full = Math.max(0, weeks.size() - input.plan().site().weeks());
    for (int i = 0; i < weeks.size(); i++) {
      for (PageDefinition definition : definitions(PageDefinition.Per.WEEK)) {
        if (i >= full || definition.older()) {
          weekPages(definition, i, pages);
        }
      }
    }
    for (PageDefinition definition : definitions(PageDefinition.Per.SITE)) {
      String path = paths.once(definition.id());
      pages.add(() -> onePage(definition, allStores(), path, BlockOptions.NONE));
    }
    for (PageDefinition definition : definitions(PageDefinition.Per.ENTITY)) {
      if (definition.entity().isEmpty()) {
        metrics().forEach(metric -> pages.add(() -> metricPage(definition, metric)));
      } else {
        PageDefinition.Entity each = definition.entity().get();
        entities.ofKind(each.kind()).forEach(e -> pages.add(() -> entityPage(definition, each, e)));
      }
    }
    for (PageDefinition definition : definitions(PageDefinition.Per.FINDING)) {
      findings.latest().forEach(f -> pages.add(() -> findingPage(definition, f)));
    }
    pages.add(this::weekList);
    return pages.stream().map(Supplier::get);
  }

  private List<PageDefinition> definitions(PageDefinition.Per per) {
    return input.pages().stream().filter(p -> p.per() == per).toList();
  }

  private boolean oneStore() {
    return input.plan().stores().size() == 1;
  }

  /** All stores; of a site with one store that store, so that nothing is said twice. */
  private Scope allStores() {
    Plan.Store first = input.plan().stores().get(0);
    String currency = input.plan().site().currency().orElse(first.currency());
    return oneStore() ? new Scope(first.id(), first.currency()) : new Scope(null, currency);
  }

  private void weekPages(PageDefinition definition, int index, List<Supplier<Page>> pages) {
    if (!definition.perStore()) {
      pages.add(() -> weekPage(definition, index, allStores(), ""));
    } else if (!oneStore()) {
      for (Plan.Store store : input.plan().stores()) {
        Scope scope = new Scope(store.id(), store.currency());
        pages.add(() -> weekPage(definition, index, scope, store.id()));
      }
    }
  }

  private String path(PageDefinition definition, String week, String store) {
    if (!store.isEmpty()) {
      return definition.id().equals(STORE_PAGE)
          ? paths.store(week, store)
          : paths.store(week, store, definition.id());
    }
    return definition.id().equals("week") ? paths.week(week) : paths.week(week, definition.id());
  }

  private Page weekPage(PageDefinition definition, int index, Scope scope, String store) {
    Period week = weeks.get(index);
    Results figures = figures(week);
    String path = path(definition, week.id(), store);
    List<Block> blocks =
        blocks(definition, path, figures, scope, BlockOptions.NONE, Optional.empty());
    String title = weekTitle(definition, scope, week);
    Page.WeekLinks links =
        new Page.WeekLinks(
            neighbour(definition, index - 1, store),
            words.dates().week(week.id())
                + " ("
                + words.dates().range(week.from(), week.to())
                + ")",
            neighbour(definition, index + 1, store),
            new Link(paths.weeks(), say("weeks.title")));
    List<Link> crumbs =
        definition.id().equals("week")
            ? List.of()
            : List.of(new Link(paths.week(week.id()), weekTitle()));
    return page(path, title, crumbs, links, blocks, figures);
  }

  private String weekTitle(PageDefinition definition, Scope scope, Period week) {
    return title(definition, scope) + " · " + words.dates().week(week.id());
  }

  private String title(PageDefinition definition, Scope scope) {
    String name =
        scope.store() == null
            ? siteTitle()
            : input.plan().store(scope.store()).map(s -> in(s.name())).orElse(scope.store());
    return name.isEmpty() ? in(definition.title()) : name + " · " + in(definition.title());
  }

  private String siteTitle() {
    return in(input.plan().site().title());
  }

  private String weekTitle() {
    return weekDefinition().map(d -> in(d.title())).orElse("");
  }

  private Optional<PageDefinition> weekDefinition() {
    return definitions(PageDefinition.Per.WEEK).stream()
        .filter(d -> d.id().equals("week"))
        .findFirst();
  }

  private Link neighbour(PageDefinition definition, int index, String store) {
    int full = Math.max(0, weeks.size() - input.plan().site().weeks());
    boolean exists = index >= 0 && index < weeks.size() && (index >= full || definition.older());
    if (!exists) {
      return Link.NONE;
    }
    String week = weeks.get(index).id();
    return new Link(path(definition, week, store), words.dates().shortWeek(week));
  }

  private List<Block> blocks(
      PageDefinition definition,
      String path,
      Results figures,
      Scope scope,
      BlockOptions defaults,
      Optional<Entities.Entity> entity) {
    if (definition.text().isPresent()) {
      return written(definition.text().get(), path, figures, scope);
    }
    List<Block> blocks = new ArrayList<>();
    for (PageDefinition.BlockUse use : definition.blocks()) {
      if (use.kind().equals(CHAPTER)) {
        chapter(entity).ifPresent(c -> blocks.addAll(written(c.text(), path, figures, scope)));
      } else if (!oneStore() || !use.kind().equals("stores")) {
        BlockOptions options = use.options().with(defaults.values());
        blocks.addAll(shown(use.kind(), options, figures, scope, entity));
      }
    }
    boolean silent =
        blocks.stream().allMatch(b -> b instanceof Block.Findings f && f.items().isEmpty());
    if (silent && definition.empty().isPresent()) {
      String title = in(definition.title());
      blocks.add(0, new Block.Prose("empty", title, List.of(in(definition.empty().get()))));
    }
    return blocks;
  }

  /** A block, and once more for each other currency where its money would not add. */
  private List<Block> shown(
      String kind,
      BlockOptions options,
      Results figures,
      Scope scope,
      Optional<Entities.Entity> entity) {
    List<Block> blocks =
        new ArrayList<>(Blocks.build(kind, blockInput(figures, scope, options, entity)));
    for (String currency : others(scope)) {
      if (Blocks.perCurrency(kind)) {
        Blocks.build(kind, blockInput(figures, new Scope(null, currency), options, entity)).stream()
            .map(block -> Blocks.inCurrency(block, currency))
            .forEach(blocks::add);
      }
    }
    return blocks;
  }

  private List<Block> written(TextPage text, String path, Results figures, Scope scope) {
    String own = words.language().tag();
    String lang = text.languageFor(own, input.plan().site().languages());
    TextPage.Content content = text.byLanguage().get(lang);
    if (content == null) {
      return List.of();
    }
    String week = figures.week().id();
    return new TextBlocks(
            content,
            lang.equals(own) ? "" : lang,
            path,
            use -> shown(use.kind(), use.options(), figures, scope, Optional.empty()),
            options -> RelationValue.of(blockInput(figures, scope, options, Optional.empty())),
            to ->
                to.kind().equals(TextLink.PAGE)
                    ? pageOf(to.id(), week)
                    : Optional.of(
                        Places.of(
                            blockInput(figures, scope, BlockOptions.NONE, Optional.empty()),
                            to.kind(),
                            to.id())))
        .build();
  }

  private Optional<Link> pageOf(String id, String week) {
    return input.pages().stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .flatMap(p -> inMenu(p, week));
  }

  private Optional<Chapter> chapter(Optional<Entities.Entity> entity) {
    return entity.flatMap(
        e -> input.chapters().stream().filter(c -> c.id().equals(e.id())).findFirst());
  }

  /** The other currencies of a page for all stores, since money of two currencies never adds. */
  private List<String> others(Scope scope) {
    return scope.store() != null
        ? List.of()
        : input.plan().currencies().stream().filter(c -> !c.equals(scope.currency())).toList();
  }

  private BlockInput blockInput(
      Results figures, Scope scope, BlockOptions options, Optional<Entities.Entity> entity) {
    return new BlockInput(
        figures,
        input.plan(),
        input.metrics(),
        words,
        scope,
        options,
        paths,
        rows,
        input.rules(),
        input.backtest(),
        input.history(),
        input.sops(),
        handbook,
        input.relations().asOf(),
        weeks,
        festivals,
        entities,
        findings,
        entity);
  }

  /** All pages but those of one thing, in groups; weekly ones of that week. */
  private List<Page.Menu> menu(String week) {
    List<Page.Menu> menu = new ArrayList<>();
    for (String group : PageDefinition.GROUPS) {
      List<Link> links = new ArrayList<>();
      for (PageDefinition definition : input.pages()) {
        if (definition.group().equals(group)) {
          inMenu(definition, week).ifPresent(links::add);
        }
      }
      if (group.equals(PageDefinition.GROUPS.get(0))) {
        links.add(new Link(paths.weeks(), say("weeks.title")));
      }
      if (!links.isEmpty()) {
        menu.add(new Page.Menu(say("group." + group), links));
      }
    }
    return menu;
  }

  private Optional<Link> inMenu(PageDefinition definition, String week) {
    boolean exists = paths.full(week) || definition.older();
    if (definition.per() == PageDefinition.Per.SITE) {
      return Optional.of(new Link(paths.once(definition.id()), in(definition.title())));
    }
    boolean weekly =
        definition.per() == PageDefinition.Per.WEEK && !definition.perStore() && exists;
    return weekly
        ? Optional.of(new Link(path(definition, week, ""), in(definition.title())))
        : Optional.empty();
  }

  private Page onePage(PageDefinition definition, Scope scope, String path, BlockOptions entity) {
    Period reported = input.relations().reportedWeek();
    Results figures = figures(reported);
    List<Block> blocks = blocks(definition, path, figures, scope, entity, Optional.empty());
    return page(
        path,
        in(definition.title()),
        List.of(new Link(paths.week(reported.id()), weekTitle())),
        Page.WeekLinks.none(),
        blocks,
        figures);
  }

  private Page entityPage(
      PageDefinition definition, PageDefinition.Entity each, Entities.Entity entity) {
    Period reported = input.relations().reportedWeek();
    Results figures = figures(reported);
    Scope scope =
        input
            .plan()
            .store(entity.store())
            .map(s -> new Scope(s.id(), s.currency()))
            .orElse(allStores());
    List<Link> crumbs = new ArrayList<>();
    crumbs.add(new Link(paths.week(reported.id()), weekTitle()));
    input.pages().stream()
        .filter(p -> p.id().equals(each.parent()))
        .forEach(p -> crumbs.add(new Link(paths.once(p.id()), in(p.title()))));
    String path = paths.entity(entity.kind(), entity.store(), entity.id());
    List<Block> blocks =
        blocks(definition, path, figures, scope, BlockOptions.NONE, Optional.of(entity));
    String name = blockInput(figures, scope, BlockOptions.NONE, Optional.of(entity)).entityName();
    boolean several = !entity.store().isEmpty() && !oneStore();
    String title =
        several
            ? name + " · " + input.plan().store(entity.store()).map(s -> in(s.name())).orElse("")
            : name;
    return page(path, title, crumbs, Page.WeekLinks.none(), blocks, figures);
  }

  private Page findingPage(PageDefinition definition, Finding finding) {
    Period reported = input.relations().reportedWeek();
    Results figures = figures(reported);
    Scope scope =
        input
            .plan()
            .store(finding.store())
            .map(s -> new Scope(s.id(), s.currency()))
            .orElse(allStores());
    Optional<Entities.Entity> entity =
        Optional.of(new Entities.Entity(BlockInput.FINDING, "", "", finding.key(), ""));
    String path = paths.finding(finding.key());
    List<Block> blocks = blocks(definition, path, figures, scope, BlockOptions.NONE, entity);
    List<Link> crumbs = new ArrayList<>();
    crumbs.add(new Link(paths.week(reported.id()), weekTitle()));
    definitions(PageDefinition.Per.WEEK).stream()
        .filter(p -> p.id().equals("findings"))
        .forEach(p -> crumbs.add(new Link(paths.findings(reported.id()), in(p.title()))));
    String title =
        blockInput(figures, scope, BlockOptions.NONE, Optional.empty()).findingTitle(finding);
    return page(path, title, crumbs, Page.WeekLinks.none(), blocks, figures);
  }

  /** Metrics with a figure in the reported week, all stores and each store. */
  private List<String> metrics() {
    return List.copyOf(
        figures(input.relations().reportedWeek()).metrics().stream()
            .filter(v -> v.dimension() == null)
            .map(MetricValue::metric)
            .collect(java.util.stream.Collectors.toCollection(TreeSet::new)));
  }

  private Page metricPage(PageDefinition definition, String metric) {
    Period reported = input.relations().reportedWeek();
    Results figures = figures(reported);
    BlockOptions entity = new BlockOptions(Map.of("metric", List.of(metric)));
    List<Block> blocks =
        blocks(definition, paths.kpi(metric), figures, allStores(), entity, Optional.empty());
    blockInput(figures, allStores(), entity, Optional.empty())
        .definition(metric)
        .ifPresent(blocks::add);
    String name = input.metrics().find(metric).map(m -> in(m.names())).orElse(metric);
    return page(
        paths.kpi(metric),
        name,
        List.of(new Link(paths.week(reported.id()), weekTitle())),
        Page.WeekLinks.none(),
        blocks,
        figures);
  }

  /** The last weeks, the latest first: each with the sentence that it begins with. */
  Feed feed() {
    List<Feed.Entry> entries = new ArrayList<>();
    for (int i = weeks.size() - 1; i >= Math.max(0, weeks.size() - FED); i--) {
      Period week = weeks.get(i);
      entries.add(
          new Feed.Entry(
              week.id(),
              weekDefinition().map(d -> weekTitle(d, allStores(), week)).orElse(""),
              headline(week),
              paths.week(week.id()),
              week.to()));
    }
    String title = siteTitle().isEmpty() ? weekTitle() : siteTitle();
    String path = words.language().path() + "/feed.xml";
    return new Feed(path, words.language().tag(), title, paths.weeks(), entries);
  }

  /** The sentence that a week's page begins with. */
  private String headline(Period week) {
    return weekDefinition().stream()
        .flatMap(d -> d.blocks().stream())
        .filter(use -> use.kind().equals("headline"))
        .map(use -> blockInput(figures(week), allStores(), use.options(), Optional.empty()))
        .flatMap(asked -> Blocks.build("headline", asked).stream())
        .filter(b -> b instanceof Block.Headline)
        .map(b -> ((Block.Headline) b).sentence())
        .findFirst()
        .orElse("");
  }

  private Page weekList() {
    List<Link> links = new ArrayList<>();
    for (int i = weeks.size() - 1; i >= 0; i--) {
      Period week = weeks.get(i);
      String text =
          words.dates().week(week.id()) + " · " + words.dates().range(week.from(), week.to());
      links.add(new Link(paths.week(week.id()), text));
    }
    Period reported = input.relations().reportedWeek();
    return page(
        paths.weeks(),
        say("weeks.title"),
        List.of(new Link(paths.week(reported.id()), weekTitle())),
        Page.WeekLinks.none(),
        List.of(new Block.Links("weeks", say("weeks.title"), links)),
        figures(reported));
  }

  private Page page(
      String path,
      String title,
      List<Link> crumbs,
      Page.WeekLinks week,
      List<Block> blocks,
      Results figures) {
    List<String> footer = new ArrayList<>();
    if (figures.week().dataThrough() != null) {
      footer.add(say("footer.dataThrough", figures.week().dataThrough()));
    }
    footer.add(say("footer.generator", input.generator()));
    return new Page(
        path,
        words.language().tag(),
        title,
        title,
        crumbs,
        week,
        List.of(),
        menu(figures.week().id()),
        words.messages().startingWith("frame."),
        blocks,
        footer);
  }

  /** With links to the same page in every language of the site. */
  static Page withLanguages(Page page, List<Language> languages) {
    String rest = page.path().substring(page.path().indexOf('/'));
    List<Link> links = languages.stream().map(l -> new Link(l.path() + rest, l.ownName())).toList();
    return page.in(links);
  }

  private Results figures(Period week) {
    return Objects.requireNonNull(results.get(week), () -> "no figures of " + week.id());
  }

  private String in(Plan.Text text) {
    return text.in(words.language().tag(), input.plan().site().languages());
  }

  private String say(String key, Object... arguments) {
    return words.message("page." + key, arguments);
  }
}
