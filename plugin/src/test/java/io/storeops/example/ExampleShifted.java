package io.storeops.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The example under other names, 53 weeks earlier, three times as dear, its files split, renamed
 * and in other encodings: what storeops says of it must not change but for that.
 */
final class ExampleShifted {
  static final int DAYS = -371;
  static final int MONEY = 3;

  private static final Pattern DAY = Pattern.compile("\\b20\\d\\d-\\d\\d-\\d\\d\\b");
  private static final Pattern YEAR = Pattern.compile("\\b(20\\d\\d)(?=-Q\\d: |: \\d)");
  private static final Pattern COST =
      Pattern.compile(
          "(?<=\\b(?:unitCost|floorPrice|price|promotionCost|couponCost|giftCost|freight):"
              + " )[\\d.]+");
  private static final Pattern SALES_GOAL =
      Pattern.compile("(?<=metric: paid_amount\\n    periods: \\{)[^}]*");
  private static final Pattern GOAL_VALUE = Pattern.compile("(?<=: )\\d+");

  private ExampleShifted() {}

  /** The disguise that plan, playbook and data share. */
  static Disguise disguise() {
    return new Disguise(DAYS, MONEY, words(), true);
  }

  private static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(Item.TMALL, "north");
    words.put(Item.JD, "south");
    words.put("tmall/", "a-north/");
    words.put("jd/", "b-south/");
    words.put("林登家居旗舰店", "北辰生活馆");
    words.put("林登家居", "北辰生活");
    words.put("【生意参谋平台】", "");
    words.put("生意参谋/", "back office/");
    words.put("库存快照", "仓库盘点");
    words.put("计划报表_", "推广计划-");
    words.put("SKU明细_", "商品-");
    words.put("JD店铺日报_店铺_", "店铺日报 ");
    int n = 1;
    for (Item item : Item.ALL) {
      words.put(item.name(), "样品" + n);
      words.put(item.id(), "9" + (100_000_000_01L + n * 7_654_321L));
      n++;
    }
    return words;
  }

  /** Writes plan, playbook and data below a folder. */
  static void write(Path project) {
    writeYaml(project);
    try {
      for (Map.Entry<String, byte[]> file : ExampleFiles.of(disguise()).entrySet()) {
        put(project.resolve("data").resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes plan and playbook. */
  static void writeYaml(Path project) {
    try {
      for (String folder : List.of("plan", "playbook")) {
        yaml(ProjectPaths.example().resolve(folder), project.resolve(folder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void yaml(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        put(
            to.resolve(from.relativize(path).toString()),
            text(Files.readString(path)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
  }

  private static void put(Path path, byte[] bytes) throws IOException {
    Files.createDirectories(path.getParent());
    Files.write(path, bytes);
  }

  /** A plan's text in disguise. */
  static String text(String yaml) {
    String renamed = disguise().name(yaml);
    String moved = replace(DAY, renamed, m -> LocalDate.parse(m.group()).plusDays(DAYS).toString());
    String yearEarlier =
        replace(YEAR, moved, m -> String.valueOf(Integer.parseInt(m.group(1)) - 1));
    String dearer = replace(COST, yearEarlier, m -> times(m.group()));
    return replace(
        SALES_GOAL, dearer, m -> replace(GOAL_VALUE, m.group(), goal -> times(goal.group())));
  }

  private static String replace(Pattern what, String text, Function<MatchResult, String> by) {
    return what.matcher(text).replaceAll(by::apply);
  }

  private static String times(String amount) {
    return new BigDecimal(amount).multiply(BigDecimal.valueOf(MONEY)).toPlainString();
  }
}
