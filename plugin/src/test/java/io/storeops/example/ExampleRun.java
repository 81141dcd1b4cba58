package io.storeops.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.analysis.Analyses;
import io.storeops.analysis.AnalysisSettings;
import io.storeops.analysis.RelationCatalog;
import io.storeops.analysis.Relations;
import io.storeops.check.CheckResult;
import io.storeops.check.Checker;
import io.storeops.check.RuleOverview;
import io.storeops.diag.Problems;
import io.storeops.document.Book;
import io.storeops.engine.DuckDbEngine;
import io.storeops.engine.Engine;
import io.storeops.engine.EngineSettings;
import io.storeops.engine.TableLoader;
import io.storeops.facts.FactCatalog;
import io.storeops.facts.FactReader;
import io.storeops.plan.Plan;
import io.storeops.plan.PlanLoader;
import io.storeops.plan.PlanTables;
import io.storeops.plan.SopReader;
import io.storeops.playbook.Playbook;
import io.storeops.playbook.PlaybookLoader;
import io.storeops.report.ResultsBuilder;
import io.storeops.report.ResultsInput;
import io.storeops.report.SheetDefinitions;
import io.storeops.report.SiteInput;
import io.storeops.report.WeekBooks;
import io.storeops.report.block.RelationRows;
import io.storeops.report.book.SheetDefinition;
import io.storeops.result.Backtest;
import io.storeops.result.PlanHistory;
import io.storeops.result.RunInfo;
import io.storeops.result.SourceInfo;
import io.storeops.result.Verdict;
import io.storeops.table.Column;
import io.storeops.table.RowSink;
import io.storeops.table.TableRows;
import io.storeops.table.TableShape;
import io.storeops.templates.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A project read and computed, and judged when somebody asks, without writing anything. */
final class ExampleRun implements AutoCloseable {
  final Problems problems = new Problems();
  final Plan plan;
  final FactCatalog facts;
  final List<SourceInfo> sources;
  final Relations relations;
  private final Templates templates = new Templates();
  private final Playbook playbook;
  private final RelationCatalog catalog;
  private final Engine engine;
  private @Nullable CheckResult result;

  /** Reads the project; its plan, files and playbook must be without an error. */
  ExampleRun(Path project, Path temp) {
    plan = PlanLoader.load(project, yaml(project.resolve("plan")), problems).orElseThrow();
    facts = FactCatalog.load(templates, plan);
    catalog = RelationCatalog.load(templates, facts, plan, problems);
    playbook =
        PlaybookLoader.load(
            templates, project, yaml(project.resolve("playbook")), catalog, plan, problems);
    assertEquals(List.of(), problems.list());
    engine = DuckDbEngine.open(EngineSettings.of(1, temp));
    Analyses.load(engine, PlanTables.of(plan));
    sources = load(project.resolve("data"));
    Analyses.load(engine, playbook.tables(storeIds()));
    relations = Analyses.run(engine, catalog, plan, facts, AnalysisSettings.none());
  }

  /** What the rules find. */
  CheckResult judged() {
    if (result == null) {
      result = Checker.check(playbook, relations, plan, facts, templates, problems);
    }
    return result;
  }

  /** The total of the scorecard {@code operations} in the reported week. */
  double operationsTotal() {
    String week = relations.reportedWeek().id();
    RelationRows.Scoped all = new RelationRows.Scoped("*CNY", List.of());
    return new RelationRows(relations)
        .in("appraisal_week", all, List.of(week), Optional.empty()).stream()
            .filter(r -> r.required("appraisal").equals("operations"))
            .map(r -> r.number("total"))
            .findFirst()
            .orElseThrow()
            .doubleValue();
  }

  /** The weekly workbooks and the handbooks, in every language of the project. */
  List<Book> books() {
    CheckResult check = judged();
    String reported = relations.reportedWeek().id();
    ResultsInput input =
        new ResultsInput(
            relations,
            plan,
            facts,
            check.byWeek(),
            Map.of(reported, check.decisions()),
            sources,
            problems.list(),
            new RunInfo("report", relations.asOf(), "ok", "new"),
            new Verdict("pass", "never", null));
    ResultsBuilder results = ResultsBuilder.of(input);
    SiteInput site =
        new SiteInput(
            plan,
            facts.metrics(),
            relations,
            results::week,
            templates,
            List.of(),
            RuleOverview.of(playbook, plan, check, templates),
            Backtest.NONE,
            PlanHistory.NONE,
            SopReader.read(templates, List.of(), plan.site().languages().get(0), problems),
            "storeops test");
    List<SheetDefinition> sheets = SheetDefinitions.load(templates, catalog, problems);
    assertEquals(List.of(), problems.list());
    return Stream.concat(
            WeekBooks.build(site, results.reported(), sheets).stream(),
            WeekBooks.handbooks(site, results.reported()).stream())
        .toList();
  }

  private TreeSet<String> storeIds() {
    TreeSet<String> ids = new TreeSet<>();
    plan.stores().forEach(s -> ids.addAll(List.of(s.id(), "*" + s.currency())));
    return ids;
  }

  private List<SourceInfo> load(Path data) {
    List<TableLoader> loaders = new ArrayList<>();
    List<SourceInfo> read =
        FactReader.read(data, plan, facts, shape -> sink(shape, loaders), problems);
    loaders.forEach(TableLoader::close);
    List<Object[]> refs = new ArrayList<>();
    for (SourceInfo source : read) {
      refs.add(new Object[] {(long) refs.size() + 1, source.file(), source.sheet()});
    }
    Analyses.load(engine, List.of(new TableRows(FactCatalog.sourceRef(), refs)));
    return read;
  }

  private RowSink sink(TableShape shape, List<TableLoader> loaders) {
    TableLoader loader = engine.load(shape);
    loaders.add(loader);
    return loader;
  }

  static List<Path> yaml(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of a relation's columns. */
  List<String> columns(String relation) {
    return relations.relation(relation).columns().stream().map(Column::name).toList();
  }

  @Override
  public void close() {
    engine.close();
  }
}
