package io.storeops.report;

import io.storeops.document.Block;
import io.storeops.document.Link;
import io.storeops.document.Page;
import io.storeops.report.block.BlockInput;
import io.storeops.report.block.BlockOptions;
import io.storeops.report.block.Entities;
import io.storeops.report.block.Scope;
import io.storeops.result.Finding;
import io.storeops.result.MetricValue;
import io.storeops.result.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Pages that exist once: of the whole site, of one thing, of a key figure, of a finding. */
final class SinglePages {
  private final SiteInput input;
  private final PageFrame frame;
  private final PageBlocks blocks;
  private final Results figures;

  /**
   * @param figures of the reported week
   */
  SinglePages(SiteInput input, PageFrame frame, PageBlocks blocks, Results figures) {
    this.input = input;
    this.frame = frame;
    this.blocks = blocks;
    this.figures = figures;
  }

  /** All of them, each built when it is asked for. */
  void addTo(List<Supplier<Page>> pages) {
    for (PageDefinition definition : frame.definitions(PageDefinition.Per.SITE)) {
      pages.add(() -> site(definition));
    }
    for (PageDefinition definition : frame.definitions(PageDefinition.Per.ENTITY)) {
      if (definition.entity().isEmpty()) {
        metrics().forEach(metric -> pages.add(() -> metric(definition, metric)));
      } else {
        PageDefinition.Entity each = definition.entity().get();
        blocks
            .entities()
            .ofKind(each.kind())
            .forEach(e -> pages.add(() -> entity(definition, each, e)));
      }
    }
    for (PageDefinition definition : frame.definitions(PageDefinition.Per.FINDING)) {
      blocks.findings().latest().forEach(f -> pages.add(() -> finding(definition, f)));
    }
  }

  private Page site(PageDefinition definition) {
    String path = frame.paths().once(definition.id());
    List<Block> content =
        blocks.blocks(
            definition, path, figures, frame.allStores(), BlockOptions.NONE, Optional.empty());
    return page(path, frame.in(definition.title()), List.of(frame.toReported()), content);
  }

  private Page page(String path, String title, List<Link> crumbs, List<Block> content) {
    return frame.page(path, title, crumbs, Page.WeekLinks.none(), content, figures);
  }

  private Page entity(
      PageDefinition definition, PageDefinition.Entity each, Entities.Entity entity) {
    Scope scope = frame.scopeOf(entity.store());
    List<Link> crumbs = new ArrayList<>();
    crumbs.add(frame.toReported());
    input.pages().stream()
        .filter(p -> p.id().equals(each.parent()))
        .forEach(p -> crumbs.add(new Link(frame.paths().once(p.id()), frame.in(p.title()))));
    String path = frame.paths().entity(entity.kind(), entity.store(), entity.id());
    List<Block> content =
        blocks.blocks(definition, path, figures, scope, BlockOptions.NONE, Optional.of(entity));
    return page(path, title(entity, scope), crumbs, content);
  }

  private String title(Entities.Entity entity, Scope scope) {
    String name = blocks.input(figures, scope, BlockOptions.NONE, Optional.of(entity)).entityName();
    boolean several = !entity.store().isEmpty() && !frame.oneStore();
    return several
        ? name + " · " + input.plan().store(entity.store()).map(s -> frame.in(s.name())).orElse("")
        : name;
  }

  private Page finding(PageDefinition definition, Finding finding) {
    Scope scope = frame.scopeOf(finding.store());
    Optional<Entities.Entity> entity =
        Optional.of(new Entities.Entity(BlockInput.FINDING, "", "", finding.key(), ""));
    String path = frame.paths().finding(finding.key());
    List<Block> content =
        blocks.blocks(definition, path, figures, scope, BlockOptions.NONE, entity);
    List<Link> crumbs = new ArrayList<>();
    crumbs.add(frame.toReported());
    String week = figures.week().id();
    frame.definitions(PageDefinition.Per.WEEK).stream()
        .filter(p -> p.id().equals("findings"))
        .forEach(p -> crumbs.add(new Link(frame.paths().findings(week), frame.in(p.title()))));
    String title =
        blocks.input(figures, scope, BlockOptions.NONE, Optional.empty()).findingTitle(finding);
    return page(path, title, crumbs, content);
  }

  /** Metrics with a figure in the reported week, all stores and each store. */
  private List<String> metrics() {
    return List.copyOf(
        figures.metrics().stream()
            .filter(v -> v.dimension() == null)
            .map(MetricValue::metric)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private Page metric(PageDefinition definition, String metric) {
    BlockOptions options = new BlockOptions(Map.of("metric", List.of(metric)));
    String path = frame.paths().kpi(metric);
    Scope scope = frame.allStores();
    List<Block> content =
        blocks.blocks(definition, path, figures, scope, options, Optional.empty());
    blocks
        .input(figures, scope, options, Optional.empty())
        .definition(metric)
        .ifPresent(content::add);
    String name = input.metrics().find(metric).map(m -> frame.in(m.names())).orElse(metric);
    return page(path, name, List.of(frame.toReported()), content);
  }
}
