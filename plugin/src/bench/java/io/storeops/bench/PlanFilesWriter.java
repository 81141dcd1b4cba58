package io.storeops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A large plan in 200 files, in the mixture that planners write: products, campaigns, briefs. */
final class PlanFilesWriter {
  private static final int FILES = 200;

  private PlanFilesWriter() {}

  /** Writes about so many lines; hands back how many. */
  static int write(Path folder, int lines) throws IOException {
    Files.createDirectories(folder);
    String base =
        """
        site: {languages: [zh-CN, en]}
        stores: [{id: shop, platform: tmall, currency: CNY}]
        roles: [{id: operations}, {id: design}, {id: purchasing}]
        """;
    Files.writeString(folder.resolve("base.yaml"), base);
    int written = 3;
    int perFile = lines / FILES;
    for (int file = 0; file < FILES; file++) {
      StringBuilder text = new StringBuilder();
      int count = 0;
      text.append("products:\n");
      for (int i = 0; count < perFile / 2; i++, count += 12) {
        product(text, file, i);
      }
      text.append("campaigns:\n");
      for (int i = 0; count < perFile - 22; i++, count += 22) {
        campaign(text, file, i);
      }
      Files.writeString(folder.resolve("part-%03d.yaml".formatted(file)), text);
      written += (int) text.chars().filter(c -> c == '\n').count();
    }
    return written;
  }

  private static void product(StringBuilder text, int file, int i) {
    text.append(
        """
          - id: "%1$d"
            name: {zh-CN: "商品 %1$d", en: "Product %1$d"}
            role: regular # as last season
            stage: steady
            leadDays: 14 days
            warningLevel: 1,200
            unitCost: 12.50
            floorPrice: 39.90
            listPrice: 59.00
            title: 新款 宽松 卫衣 %1$d
            coreWord: 卫衣
            onSaleSince: 2026-03-01
        """
            .formatted(1_000_000 + file * 10_000 + i));
  }

  private static void campaign(StringBuilder text, int file, int i) {
    String id = "c-%d-%d".formatted(file, i);
    int product = 1_000_000 + file * 10_000 + i;
    text.append(
        String.format(
            Locale.ROOT,
            """
              - id: %1$s
                name: {zh-CN: "活动 %1$s", en: "Campaign %1$s"}
                kind: promotion
                window:
                  from: 2026-11-01
                  to: 2026-11-11
                owner: operations
                budget: 12万
                forecast:
                  sales: 1,200,000
                  units: 24000
                items:
                  - product: "%2$d"
                    price: 49.90
                    expectedUnits: 1,000
                    feeRate: 5%%
                stages:
                  - {stage: stock, due: 2026-10-11, owner: purchasing}
                  - {stage: design, due: 2026-10-18, owner: design}
                  - {stage: launch, due: 2026-11-01, owner: operations}
                review:
                  onDay: 2026-11-18
            """,
            id,
            product));
  }
}
