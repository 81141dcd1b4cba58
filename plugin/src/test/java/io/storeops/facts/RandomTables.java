package io.storeops.facts;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Random tables as exports write them: each cell is what stands in the file and what it means. */
final class RandomTables {
  static final Set<String> HEADINGS =
      Set.of(
          "日期",
          "访客数",
          "支付金额",
          "支付转化率",
          "商品名称",
          "浏览量",
          "日付",
          "売上",
          "アクセス人数",
          "転換率",
          "商品名",
          "訪客數",
          "銷售額",
          "轉換率",
          "商品名稱",
          "瀏覽量",
          "Größe",
          "Montant payé",
          "Année",
          "Visites à la boutique",
          "Prix unitaire (€)");

  /** Letters of a script, its headings, and texts of its shops. */
  enum Script {
    SIMPLIFIED(
        "店铺日报, 新款夏季连衣裙, 库存预警, 包邮 满减, 退货, 蓝色/中号, 儿童书包 大容量, 手机壳, 「限量」, 直播间专享",
        "日期",
        "访客数",
        "支付金额",
        "支付转化率",
        "商品名称"),
    TRADITIONAL(
        "店鋪日報, 新款夏季連衣裙, 庫存預警, 免運費, 退貨, 藍色/中號, 兒童書包 大容量, 手機殼, 「限量」, 直播間專享",
        "日期",
        "訪客數",
        "銷售額",
        "轉換率",
        "商品名稱"),
    JAPANESE(
        "日次レポート, 夏のワンピース, 在庫切れ, 送料無料 あす楽, 返品, 青/Ｍサイズ, 子供用リュック 大容量, スマホケース, 「限定」, ﾎﾟｲﾝﾄ10倍",
        "日付",
        "アクセス人数",
        "売上",
        "転換率",
        "商品名"),
    LATIN(
        "Bücher für Kinder, Café crème, Señal, naïve Kunst, Größe M, Fußmatte, déjà vu, 50 €"
            + " Gutschein, Ålborg, plain",
        "Année",
        "Visites à la boutique",
        "Montant payé",
        "Prix unitaire (€)",
        "Größe"),
    ANY(
        "店铺 👗, 日本語の説明, Größe L, 한국어, 😀😀, 𠮷野家, naïve, “引号”, plain, ﾎﾟｲﾝﾄ",
        "日期",
        "访客数",
        "支付金额",
        "支付转化率",
        "商品名称");

    final List<String> texts;
    final List<String> headings;

    Script(String texts, String... headings) {
      this.texts = List.of(texts.split(", "));
      this.headings = List.of(headings);
    }
  }

  enum Kind {
    DATE,
    COUNT,
    MONEY,
    PERCENT,
    TEXT
  }

  /**
   * A cell.
   *
   * @param written what stands in the file
   * @param value a {@link LocalDate}, a {@link BigDecimal} (of a percentage the number before the
   *     sign) or the text itself
   */
  record Value(String written, Object value) {}

  /** A table: kinds of its columns, their headings, and rows. */
  record Table(List<Kind> kinds, List<String> headings, List<List<Value>> rows) {}

  private static final List<String> DAYS =
      List.of("uuuu-MM-dd", "uuuu/M/d", "uuuuMMdd", "uuuu年MM月dd日", "uuuu/M/d 22:02", "MMM d, uuuu");
  private static final List<String> BETWEEN = List.of(" ~ ", "~", "～", "〜", " - ", "から", "_");
  private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_LOCAL_DATE;

  private final Random random;
  private final Charset charset;

  RandomTables(Random random, Charset charset) {
    this.random = random;
    this.charset = charset;
  }

  /**
   * Whether the charset holds a text. Encoders put £ into CP932 as its wide form; ¥ becomes the
   * byte of the backslash there, which is how the yen sign is written.
   */
  private boolean fits(String text) {
    String rest = text.replace("¥", "");
    return charset.newEncoder().canEncode(text)
        && new String(rest.getBytes(charset), charset).equals(rest);
  }

  private int below(int bound) {
    return random.nextInt(bound);
  }

  private <T> T any(List<T> list) {
    return list.get(below(list.size()));
  }

  Table table(Script script) {
    List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
    for (int more = below(4); more > 0; more--) {
      kinds.add(Kind.values()[below(Kind.values().length)]);
    }
    Collections.shuffle(kinds, random);
    List<String> headings = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      String known = script.headings.get(kinds.get(i).ordinal());
      headings.add(headings.contains(known) ? known + i : known);
    }
    List<List<Value>> rows = new ArrayList<>();
    for (int row = 1 + below(30); row > 0; row--) {
      rows.add(kinds.stream().map(k -> value(k, script)).toList());
    }
    return new Table(kinds, headings, rows);
  }

  private Value value(Kind kind, Script script) {
    return switch (kind) {
      case DATE -> date();
      case COUNT -> count();
      case MONEY -> money();
      case PERCENT -> percent();
      case TEXT -> text(script);
    };
  }

  private Value date() {
    LocalDate day = LocalDate.of(2015 + below(15), 1, 1).plusDays(below(365));
    if (below(4) == 0) {
      LocalDate end = day.plusDays(1 + below(30));
      String written = day + any(BETWEEN) + end;
      boolean fits = fits(written);
      return new Value(fits ? written : ISO.format(day) + "~" + end, Span.of(day, end).toString());
    }
    String text = DateTimeFormatter.ofPattern(any(DAYS), Locale.ENGLISH).format(day);
    String written = fits(text) ? text : ISO.format(day);
    return new Value(written, Span.of(day).toString());
  }

  private Value count() {
    BigDecimal value = BigDecimal.valueOf(below(below(2) == 0 ? 100 : 90_000_000));
    if (below(6) == 0) {
      BigDecimal tens = BigDecimal.valueOf(10 + below(9000), 1);
      String rough = tens.toPlainString() + any(List.of("万", "w"));
      if (fits(rough)) {
        return new Value(rough, tens.movePointRight(4));
      }
    }
    return new Value(styled(value), value);
  }

  private Value money() {
    BigDecimal value = BigDecimal.valueOf(below(2_000_000_000) - 100_000_000L, 2);
    String sign = any(List.of("", "￥", "¥", "£", "$"));
    boolean plain = sign.isEmpty() || value.signum() < 0 || !fits(sign);
    String written = plain ? styled(value) : sign + grouped(value);
    return new Value(written, value);
  }

  private Value percent() {
    BigDecimal value = BigDecimal.valueOf(below(10_000), 2);
    String full = value.toPlainString() + "％";
    boolean wide = below(4) == 0 && fits(full);
    return new Value(wide ? full : value.toPlainString() + "%", value);
  }

  private Value text(Script script) {
    String text = any(script.texts);
    String more =
        switch (below(6)) {
          case 0 -> text + ",\"" + any(script.texts) + "\"";
          case 1 -> text + "\t;" + below(100);
          case 2 -> text + "\n" + any(script.texts);
          case 3 -> "'" + text;
          default -> text;
        };
    return new Value(more, more);
  }

  private static String grouped(BigDecimal value) {
    return String.format(Locale.ROOT, "%,." + value.scale() + "f", value);
  }

  private String styled(BigDecimal value) {
    String plain = value.toPlainString();
    String written =
        switch (below(5)) {
          case 0 -> grouped(value);
          case 1 -> full(plain);
          case 2 -> "=\"" + plain + "\"";
          case 3 -> plain + "\t";
          default -> plain;
        };
    return fits(written) ? written : plain;
  }

  /** Full-width digits; the point stays. */
  private static String full(String plain) {
    StringBuilder full = new StringBuilder();
    plain.chars().forEach(c -> full.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)));
    return full.toString();
  }
}
