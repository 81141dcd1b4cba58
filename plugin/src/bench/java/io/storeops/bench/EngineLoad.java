package io.storeops.bench;

import io.storeops.diag.Problems;
import io.storeops.engine.DuckDbEngine;
import io.storeops.engine.Engine;
import io.storeops.engine.EngineSettings;
import io.storeops.engine.TableLoader;
import io.storeops.facts.FactCatalog;
import io.storeops.facts.FactReader;
import io.storeops.plan.Plan;
import io.storeops.plan.PlanLoader;
import io.storeops.result.SourceInfo;
import io.storeops.templates.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All of reading: survey, typed rows with their places, and the engine's tables. */
final class EngineLoad {
  private static final String PLAN =
      """
      stores:
        - {id: shop, currency: CNY}
      inputs:
        - files: ["**"]
          store: shop
          dataset: promotion_daily
          columns:
            date: biz_date
            product: product_id
            channel: channel
            number 1: impressions
            number 2: ad_spend
            number 3: clicks
            number 4: ad_sales
            number b 1: ad_orders
            number b 2: affiliate_sales
            number b 3: cart_items
            number b 4: affiliate_commission
            count 1: favorite_users
            count 2: new_buyers
            count 3: paid_buyers
            count 4: paid_orders
            rate 1: ctr
            rate 2: ad_conversion_rate
            rate 3: acos
            rate 4: commission_rate
      """;

  private EngineLoad() {}

  /** Rows that came to lie in the engine, and a header for each file. */
  static long rows(List<Path> files) throws IOException {
    Path project = Files.createTempDirectory(files.get(0).toAbsolutePath().getParent(), "engine");
    try {
      Files.createDirectories(project.resolve("data"));
      for (Path file : files) {
        Files.createLink(project.resolve("data").resolve(file.getFileName()), file);
      }
      return load(project, Files.writeString(project.resolve("plan.yaml"), PLAN)) + files.size();
    } finally {
      try (Stream<Path> all = Files.walk(project)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static long load(Path project, Path planFile) {
    Problems problems = new Problems();
    Plan plan = PlanLoader.load(project, List.of(planFile), problems).orElseThrow();
    FactCatalog facts = FactCatalog.load(new Templates(), plan);
    List<TableLoader> loaders = new ArrayList<>();
    List<SourceInfo> sources;
    try (Engine engine = DuckDbEngine.open(EngineSettings.of(2, project.resolve("temp")))) {
      sources =
          FactReader.read(
              project.resolve("data"),
              plan,
              facts,
              shape -> {
                TableLoader loader = engine.load(shape);
                loaders.add(loader);
                return loader;
              },
              problems);
      loaders.forEach(TableLoader::close);
    }
    return sources.stream().mapToLong(s -> s.rows().loaded()).sum();
  }
}
