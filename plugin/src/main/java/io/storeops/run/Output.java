package io.storeops.run;

import io.storeops.analysis.Relations;
import io.storeops.check.CheckResult;
import io.storeops.check.RuleOverview;
import io.storeops.document.Page;
import io.storeops.document.Site;
import io.storeops.history.PlanCommits;
import io.storeops.plan.Sop;
import io.storeops.proof.Proof;
import io.storeops.publish.Generation;
import io.storeops.publish.LooseFiles;
import io.storeops.render.OutputSink;
import io.storeops.render.ci.ResultsJson;
import io.storeops.render.ci.WeekMail;
import io.storeops.render.ci.WeekSummary;
import io.storeops.render.excel.ExcelRenderer;
import io.storeops.render.html.HtmlRenderer;
import io.storeops.render.html.RenderedSite;
import io.storeops.render.html.WeekDeck;
import io.storeops.report.Chapter;
import io.storeops.report.ResultsBuilder;
import io.storeops.report.SiteBuilder;
import io.storeops.report.SiteInput;
import io.storeops.report.TextIds;
import io.storeops.report.WeekBooks;
import io.storeops.result.PlanChange;
import io.storeops.result.PlanHistory;
import io.storeops.result.Results;
import io.storeops.result.RuleInfo;
import io.storeops.templates.Templates;
import io.storeops.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what a run found: a whole generation, or the files for machines alone. */
record Output(
    Settings settings,
    RunLog log,
    Templates templates,
    Inputs inputs,
    Relations relations,
    CheckResult check) {
  private static final int WEEKS_OF_CHANGES = 8;

  /**
   * Site, workbook and files for machines, published together.
   *
   * @param zip whether the site is packed into one file, too
   * @param changedSince a week or commit that the handbook compares with
   */
  String publish(ResultsBuilder builder, boolean zip, Optional<String> changedSince) {
    Generation generation = Generation.start(settings.output());
    RecordingSink sink = new RecordingSink(generation);
    SiteInput input =
        siteInput(
            builder,
            RuleOverview.of(inputs.playbook(), inputs.plan(), check, templates),
            history(changedSince),
            inputs.sops(templates),
            inputs.chapters(templates));
    Site site = SiteBuilder.build(input);
    RenderedSite rendered =
        HtmlRenderer.render(
            templates,
            site,
            generation.last(Generation.LEDGER),
            new BelowSink("site/", sink),
            settings.threads());
    generation.put(Generation.LEDGER, rendered.ledger());
    Results results = builder.reported();
    decks(site, rendered, results, sink);
    WeekBooks.build(input, results, inputs.sheets())
        .forEach(book -> ExcelRenderer.render(book, sink));
    WeekBooks.handbooks(input, results).forEach(book -> ExcelRenderer.render(book, sink));
    summaries(SiteBuilder.weekPage(input), sink);
    byte[] json = ResultsJson.bytes(results.withFiles(sink.files()), settings.generator());
    sink.put("report.json", json);
    sink.put("site/report.json", json);
    Proof proof = Proof.against(json);
    generation.each(proof::take);
    proof.end();
    log.debug(proof.compared() + " read back: all as in report.json");
    if (zip) {
      // last and in no list of files: it holds the report.json that would name it
      String name = "storeops-" + results.week().id();
      generation.zip(name + ".zip", "site", name);
    }
    generation.publish(Output::isOurs);
    String same = rendered.carried() == 0 ? "" : " (" + rendered.carried() + " unchanged)";
    return rendered.pages() + " pages" + same + " in " + settings.relative("site/index.html");
  }

  /** {@code report.json} and {@code ci/}, one by one beside the last site. */
  String machineFiles(ResultsBuilder builder) {
    LooseFiles sink = new LooseFiles(settings.output());
    ResultsJson.write(builder.reported(), settings.generator(), "report.json", sink);
    // the week's page alone tells of no rule or procedure
    SiteInput input = siteInput(builder, List.of(), PlanHistory.NONE, List.of(), List.of());
    summaries(SiteBuilder.weekPage(input), sink);
    return settings.relative("report.json");
  }

  private SiteInput siteInput(
      ResultsBuilder builder,
      List<RuleInfo> rules,
      PlanHistory history,
      List<Sop> sops,
      List<Chapter> chapters) {
    return new SiteInput(
        inputs.plan(),
        inputs.facts().metrics(),
        relations,
        builder::week,
        builder::findings,
        templates,
        inputs.pages(),
        rules,
        check.backtest(),
        history,
        sops,
        chapters,
        TextIds.forms(inputs.facts()),
        inputs.look(),
        settings.generator());
  }

  /** The reported week as one file in each language, and a mail that brings it. */
  private void decks(Site site, RenderedSite rendered, Results results, OutputSink sink) {
    String first = Language.of(inputs.plan().site().languages().get(0)).path();
    for (String tag : inputs.plan().site().languages()) {
      String language = Language.of(tag).path();
      String name = "storeops-" + results.week().id() + "-" + language + ".html";
      List<Page> pages = rendered.reported().getOrDefault(language, List.of());
      WeekDeck.of(templates, site.look(), pages)
          .ifPresent(
              deck -> {
                sink.put(name, deck);
                if (language.equals(first)) {
                  pages.stream()
                      .filter(p -> p.path().equals(site.home()))
                      .forEach(p -> sink.put("ci/week.eml", WeekMail.of(p, name, deck)));
                }
              });
    }
  }

  private PlanHistory history(Optional<String> changedSince) {
    RoleHistory roles = new RoleHistory(settings, templates, inputs.playbook().rules());
    return roles
        .read(changedSince, relations.reportedWeek(), inputs.plan().calendar().periods())
        .map(s -> new PlanHistory(changes(), s.commit(), s.day(), s.changes()))
        .orElseGet(() -> new PlanHistory(changes(), "", null, List.of()));
  }

  /** Commits of the last weeks that changed what people write. */
  private List<PlanChange> changes() {
    List<String> folders =
        Stream.of(
                settings.plan(),
                settings.playbook(),
                settings.pages(),
                settings.analyses(),
                Inputs.handbook(settings))
            .filter(folder -> folder.startsWith(settings.project()))
            .map(f -> settings.project().relativize(f).toString().replace('\\', '/') + "/")
            .toList();
    LocalDate from = relations.reportedWeek().from().minusWeeks(WEEKS_OF_CHANGES);
    return PlanCommits.since(
            settings.project(), from, path -> folders.stream().anyMatch(path::startsWith))
        .orElse(List.of())
        .stream()
        .map(c -> new PlanChange(c.day(), c.id(), c.subject(), c.files()))
        .toList();
  }

  private static void summaries(Page week, OutputSink sink) {
    sink.put("ci/summary.md", WeekSummary.markdown(week).getBytes(StandardCharsets.UTF_8));
    sink.put("ci/digest.txt", WeekSummary.digest(week).getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isOurs(String name) {
    return name.equals("site")
        || name.equals("report.json")
        || name.equals(Generation.LEDGER)
        || name.equals("ci")
        || name.matches("handbook(-[a-z-]+)?\\.xlsx")
        || name.matches("storeops-\\d{4}-W\\d\\d(\\.zip|(-[a-z-]+)?\\.(xlsx|html))");
  }
}
