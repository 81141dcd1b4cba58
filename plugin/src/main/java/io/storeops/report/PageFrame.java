package io.storeops.report;

import io.storeops.calendar.Period;
import io.storeops.document.Block;
import io.storeops.document.Link;
import io.storeops.document.Page;
import io.storeops.plan.Plan;
import io.storeops.report.block.Scope;
import io.storeops.report.block.SitePaths;
import io.storeops.result.Results;
import io.storeops.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What all pages of one language share: paths, titles, the menu, the foot. */
final class PageFrame {
  private static final String WEEK_PAGE = "week";
  private static final String STORE_PAGE = "store";

  private final SiteInput input;
  private final Words words;
  private final List<Period> weeks;
  private final SitePaths paths;

  /**
   * @param weeks with figures, the oldest first
   */
  PageFrame(SiteInput input, Words words, List<Period> weeks) {
    this.input = input;
    this.words = words;
    this.weeks = List.copyOf(weeks);
    this.paths = new SitePaths(words.language().path(), weeks.get(firstFull()).id());
  }

  SitePaths paths() {
    return paths;
  }

  Words words() {
    return words;
  }

  List<Period> weeks() {
    return weeks;
  }

  /** Place of the first week that has all its pages. */
  int firstFull() {
    return Math.max(0, weeks.size() - input.plan().site().weeks());
  }

  List<PageDefinition> definitions(PageDefinition.Per per) {
    return input.pages().stream().filter(p -> p.per() == per).toList();
  }

  boolean oneStore() {
    return input.plan().stores().size() == 1;
  }

  /** All stores; of a site with one store that store, so that nothing is said twice. */
  Scope allStores() {
    Plan.Store first = input.plan().stores().get(0);
    String currency = input.plan().site().currency().orElse(first.currency());
    return oneStore() ? new Scope(first.id(), first.currency()) : new Scope(null, currency);
  }

  /** That store; all of them for an id of none. */
  Scope scopeOf(String store) {
    return input.plan().store(store).map(s -> new Scope(s.id(), s.currency())).orElse(allStores());
  }

  String path(PageDefinition definition, String week, String store) {
    if (!store.isEmpty()) {
      return definition.id().equals(STORE_PAGE)
          ? paths.store(week, store)
          : paths.store(week, store, definition.id());
    }
    return definition.id().equals(WEEK_PAGE) ? paths.week(week) : paths.week(week, definition.id());
  }

  String siteTitle() {
    return in(input.plan().site().title());
  }

  String weekTitle() {
    return weekDefinition().map(d -> in(d.title())).orElse("");
  }

  Optional<PageDefinition> weekDefinition() {
    return definitions(PageDefinition.Per.WEEK).stream()
        .filter(d -> d.id().equals(WEEK_PAGE))
        .findFirst();
  }

  /** Back to the page of the reported week. */
  Link toReported() {
    return new Link(paths.week(input.relations().reportedWeek().id()), weekTitle());
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

  Optional<Link> inMenu(PageDefinition definition, String week) {
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

  Page page(
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

  String in(Plan.Text text) {
    return text.in(words.language().tag(), input.plan().site().languages());
  }

  String say(String key, Object... arguments) {
    return words.message("page." + key, arguments);
  }
}
