package io.storeops.bench;

import io.storeops.engine.Engine;
import io.storeops.engine.TableLoader;
import io.storeops.facts.FactCatalog;
import io.storeops.table.Column;
import io.storeops.table.TableShape;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Made-up facts of shops: 52 weeks, 500 products, 5 channels with 3 campaigns each, 10 sources. */
final class FactRows {
  static final LocalDate FIRST = LocalDate.of(2025, 11, 10);
  private static final int DAYS = 52 * 7;
  private static final int PRODUCTS = 500;
  private static final int CHANNELS = 5;
  private static final int CAMPAIGNS = 3;
  private static final int SOURCES = 10;
  private static final int LINES = 60;

  private final Engine engine;
  private final FactCatalog facts;
  private final Random random = new Random(20261129);
  private long rows;

  private FactRows(Engine engine, FactCatalog facts) {
    this.engine = engine;
    this.facts = facts;
  }

  /** Loads every fact table, most of them empty; the number of rows. */
  static long load(Engine engine, FactCatalog facts, int shops) {
    FactRows made = new FactRows(engine, facts);
    for (TableShape shape : facts.datasets()) {
      try (TableLoader loader = engine.load(shape)) {
        for (int shop = 0; shop < shops; shop++) {
          made.rows(shape, loader, "shop" + shop);
        }
      }
    }
    return made.rows;
  }

  private void rows(TableShape shape, TableLoader loader, String store) {
    for (int day = 0; day < DAYS; day++) {
      LocalDate date = FIRST.plusDays(day);
      for (int member = 0; member < members(shape.name(), day); member++) {
        Map<String, Object> keys = new HashMap<>(keys(shape.name(), date, member));
        keys.put("store", store);
        keys.put("biz_date", date);
        loader.add(row(shape, keys));
        rows++;
      }
    }
  }

  private static int members(String table, int day) {
    return switch (table) {
      case "store_daily" -> 1;
      case "product_daily" -> PRODUCTS;
      case "traffic_daily" -> SOURCES;
      case "promotion_daily" -> CHANNELS * CAMPAIGNS;
      case "inventory_snapshot" -> day % 7 == 6 ? PRODUCTS : 0;
      case "order_line" -> LINES;
      default -> 0;
    };
  }

  private Map<String, Object> keys(String table, LocalDate date, int member) {
    return switch (table) {
      case "product_daily", "inventory_snapshot" ->
          Map.of("product_id", "p" + member, "product_name", "Product " + member);
      case "traffic_daily" ->
          Map.of("source_1", "s" + member, "source", "s" + member, "leaf", true);
      case "promotion_daily" ->
          Map.of(
              "channel", "c" + member % CHANNELS, "campaign", "k" + member, "attribution_days", 15L);
      case "order_line" ->
          Map.of(
              "order_id",
              date + "-" + member / 2,
              "line",
              member % 2 + 1L,
              "product_id",
              "p" + random.nextInt(PRODUCTS),
              "buyer",
              (long) random.nextInt(6000),
              "region",
              "r" + member % 30,
              "paid_at",
              date.atTime(member % 24, 30));
      default -> Map.of();
    };
  }

  private Object[] row(TableShape shape, Map<String, Object> keys) {
    List<Column> columns = shape.columns();
    Object[] row = new Object[columns.size()];
    for (int i = 0; i < row.length; i++) {
      Column column = columns.get(i);
      Object key = keys.get(column.name());
      row[i] = key == null ? figure(column) : key;
    }
    return row;
  }

  private Object figure(Column column) {
    return switch (column.type()) {
      case TEXT -> "";
      case INT -> column.name().startsWith("src_") ? 1L : (Long) (long) (1 + random.nextInt(400));
      case MONEY -> BigDecimal.valueOf(random.nextInt(900_000), 2);
      case DOUBLE -> random.nextDouble();
      default -> null;
    };
  }
}
