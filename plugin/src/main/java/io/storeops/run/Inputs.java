package io.storeops.run;

import io.storeops.analysis.OwnFile;
import io.storeops.analysis.RelationCatalog;
import io.storeops.diag.Problems;
import io.storeops.document.Look;
import io.storeops.facts.FactCatalog;
import io.storeops.plan.Plan;
import io.storeops.plan.PlanDocuments;
import io.storeops.plan.PlanLoader;
import io.storeops.plan.PlanTables;
import io.storeops.plan.Sop;
import io.storeops.plan.SopReader;
import io.storeops.playbook.Playbook;
import io.storeops.playbook.PlaybookLoader;
import io.storeops.playbook.Rule;
import io.storeops.report.Chapter;
import io.storeops.report.Chapters;
import io.storeops.report.LookReader;
import io.storeops.report.OwnWords;
import io.storeops.report.PageDefinition;
import io.storeops.report.PageDefinitions;
import io.storeops.report.PageTexts;
import io.storeops.report.SheetDefinitions;
import io.storeops.report.TextIds;
import io.storeops.report.book.SheetDefinition;
import io.storeops.templates.Templates;
import io.storeops.yaml.YamlMap;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that people wrote: plan, playbook, relations and pages.
 *
 * @param ownChapters chapters of the handbook that the project has written
 * @param ids what a text may name
 * @param templates with the project's own words
 */
record Inputs(
    Plan plan,
    FactCatalog facts,
    RelationCatalog relations,
    Playbook playbook,
    List<PageDefinition> pages,
    List<SheetDefinition> sheets,
    List<Chapter> ownChapters,
    TextIds ids,
    List<YamlMap> planFiles,
    Look look,
    Templates templates) {

  /**
   * Reads all of it before it stops, so that every mistake comes out in one run.
   *
   * @throws io.storeops.diag.InvalidInputException when anything is wrong
   */
  static Inputs read(Settings settings, Templates templates, Problems problems) {
    PlanDocuments documents =
        PlanDocuments.read(settings.project(), ProjectFiles.yaml(settings.plan()));
    Plan plan = PlanLoader.load(documents, problems);
    List<Path> packs = ProjectFiles.yaml(packs(settings));
    FactCatalog facts = FactCatalog.load(templates, plan, settings.project(), packs, problems);
    PageTexts texts = texts(settings, plan, problems);
    List<OwnFile> own =
        Stream.concat(analyses(settings, problems).stream(), texts.relations().stream()).toList();
    RelationCatalog relations = RelationCatalog.load(templates, facts, plan, own, problems);
    Playbook playbook =
        PlaybookLoader.load(
                templates,
                settings.project(),
                ProjectFiles.yaml(settings.playbook()),
                documents.roots(),
                relations,
                plan,
                problems)
            .in(settings.profile().orElse(""));
    documents.report(problems);
    Chapters written = ownChapters(settings, plan, problems);
    TextIds ids =
        TextIds.of(
            plan,
            facts,
            playbook.rules().stream().map(Rule::id).toList(),
            SopReader.ids(templates, documents.roots()),
            written.ids(templates));
    List<PageDefinition> pages =
        PageDefinitions.load(
            templates,
            settings.project(),
            ProjectFiles.yaml(settings.pages()),
            texts,
            ids,
            relations,
            problems);
    List<Chapter> chapters = written.checked(templates, relations, pages, ids, problems);
    List<SheetDefinition> sheets = SheetDefinitions.load(templates, relations, problems);
    Look look = LookReader.read(templates, settings.project(), theme(settings), problems);
    Templates words = OwnWords.read(templates, settings.project(), theme(settings), problems);
    problems.throwIfErrors();
    return new Inputs(
        PlanTables.withChapters(plan, written.kept()),
        facts,
        relations,
        playbook,
        pages,
        sheets,
        chapters,
        ids,
        documents.roots(),
        look,
        words);
  }

  /** The procedures that a site shows: only a report needs their texts. */
  List<Sop> sops(Templates templates) {
    String first = plan.site().languages().get(0);
    return SopReader.read(templates, planFiles, first, new Problems());
  }

  /** All chapters of the handbook: only a report needs the texts of the built-in ones. */
  List<Chapter> chapters(Templates templates) {
    return Chapters.all(ownChapters, templates, relations, pages, ids, plan.site().languages());
  }

  /** Where a project's own chapters of the handbook lie. */
  static Path handbook(Settings settings) {
    return settings.project().resolve(Chapters.FOLDER);
  }

  private static Chapters ownChapters(Settings settings, Plan plan, Problems problems) {
    return Chapters.read(
        settings.project(),
        handbook(settings),
        ProjectFiles.markdown(handbook(settings)),
        plan.site().languages().get(0),
        problems);
  }

  /** Where a project's own packs lie. */
  static Path packs(Settings settings) {
    return settings.project().resolve("packs");
  }

  /** Where a project's own colours and logo lie. */
  static Path theme(Settings settings) {
    return settings.project().resolve("theme");
  }

  private static PageTexts texts(Settings settings, Plan plan, Problems problems) {
    return PageTexts.read(
        settings.project(),
        settings.pages(),
        ProjectFiles.markdown(settings.pages()),
        plan.site().languages().get(0),
        problems);
  }

  private static List<OwnFile> analyses(Settings settings, Problems problems) {
    return ProjectFiles.sql(settings.analyses()).stream()
        .flatMap(
            file -> OwnFile.read(settings.project(), settings.analyses(), file, problems).stream())
        .toList();
  }
}
