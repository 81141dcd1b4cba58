package io.storeops.example;

import java.time.LocalDate;
import java.util.List;

/**
 * A product of the story.
 *
 * @param id as the platform writes it
 * @param cents list price
 * @param visitors usual product visitors a day
 * @param conversion usual share of visitors who pay
 * @param season {@code winter}, {@code summer} or empty
 * @param launched first day on the shelf
 */
record Item(
    String store,
    String id,
    String name,
    String sku,
    String category,
    long cents,
    double visitors,
    double conversion,
    String season,
    LocalDate launched) {

  static final String TMALL = "tmall-linden";
  static final String JD = "jd-linden";

  /** The hero that sells out. */
  static final String SOLD_OUT = "681204357719";

  /** Nobody has bought it for weeks. */
  static final String RUG = "652918840337";

  /** The find of the season: launched in September, converts above the shop. */
  static final String ROBE = "839471206558";

  static final List<Item> ALL =
      List.of(
          tmall(SOLD_OUT, "云柔水洗棉四件套 1.8米床", "LD-BS-018", "床品套件", 329_00, 1700, 0.046, ""),
          tmall(
              "681204357742", "95白鹅绒加厚冬被 220×240", "LD-DQ-095", "被子", 899_00, 620, 0.024, "winter"),
          tmall("673355108264", "慢回弹记忆棉护颈枕", "LD-PL-003", "枕头", 129_00, 900, 0.038, ""),
          tmall("690127735518", "北欧白橡木床头柜", "LD-FN-021", "住宅家具", 269_00, 420, 0.018, ""),
          tmall("684490172236", "雪尼尔沙发盖毯 180×260", "LD-TH-007", "毯子", 159_00, 430, 0.031, ""),
          tmall("677802914453", "亚麻混纺遮光窗帘 一对", "LD-CT-012", "窗帘", 239_00, 460, 0.022, ""),
          tmall("695533018871", "泰国天然乳胶床垫 1.8米", "LD-MT-018", "床垫", 1599_00, 330, 0.009, ""),
          tmall("688016240905", "加厚珊瑚绒毛毯 200×230", "LD-BK-009", "毯子", 139_00, 380, 0.040, "winter"),
          tmall("701448826390", "可折叠白蜡木餐桌 1.4米", "LD-FN-034", "住宅家具", 1299_00, 260, 0.008, ""),
          tmall("669271503348", "莱赛尔天丝凉感夏被", "LD-SQ-004", "被子", 299_00, 420, 0.033, "summer"),
          tmall("667390418825", "头层青竹凉席三件套", "LD-MS-002", "凉席", 199_00, 380, 0.035, "summer"),
          tmall("659814307762", "棉麻抱枕套 45×45", "LD-CC-015", "抱枕", 49_00, 210, 0.044, ""),
          tmall("662705519430", "硅藻纯棉防滑浴室地垫", "LD-BM-001", "地垫", 59_00, 190, 0.042, ""),
          tmall("664138270916", "长绒棉加厚浴巾 70×140", "LD-TW-006", "毛巾", 79_00, 230, 0.047, ""),
          tmall("706925513874", "护眼落地灯 三档色温", "LD-LP-011", "灯具", 359_00, 180, 0.015, ""),
          tmall("671583902247", "藤编收纳筐 三件装", "LD-ST-008", "收纳", 89_00, 200, 0.036, ""),
          tmall("698240116653", "实木边框穿衣镜 160厘米", "LD-MR-005", "住宅家具", 459_00, 150, 0.012, ""),
          tmall(RUG, "手工羊毛地毯 160×230", "LD-RG-010", "地毯", 1899_00, 110, 0.004, ""),
          new Item(
              TMALL,
              ROBE,
              "法兰绒连帽睡袍 情侣款",
              "LD-RB-001",
              "家居服",
              189_00,
              420,
              0.050,
              "",
              LocalDate.of(2026, 9, 7)),
          jd("100083412206", "云柔水洗棉四件套 1.5米床", "LD-BS-015", "床品套件", 309_00, 640, 0.034, ""),
          jd("100083412318", "95白鹅绒加厚冬被 200×230", "LD-DQ-093", "被子", 869_00, 310, 0.021, "winter"),
          jd("100079950174", "泰国天然乳胶床垫 1.5米", "LD-MT-015", "床垫", 1499_00, 260, 0.010, ""),
          jd("100080216639", "慢回弹记忆棉护颈枕 两只装", "LD-PL-004", "枕头", 239_00, 370, 0.030, ""),
          jd("100091177852", "白橡木书桌 1.2米", "LD-FN-040", "住宅家具", 899_00, 240, 0.012, ""),
          jd("100077340921", "长绒棉毛巾 六条装", "LD-TW-009", "毛巾", 99_00, 250, 0.041, ""),
          jd("100085503467", "人体工学抬腿靠垫", "LD-CC-020", "抱枕", 119_00, 190, 0.027, ""),
          jd("100094426713", "藤编收纳筐 五件装", "LD-ST-011", "收纳", 139_00, 160, 0.029, ""));

  private static Item tmall(
      String id,
      String name,
      String sku,
      String category,
      long cents,
      double visitors,
      double conversion,
      String season) {
    return new Item(
        TMALL,
        id,
        name,
        sku,
        category,
        cents,
        visitors,
        conversion,
        season,
        LocalDate.of(2024, 3, 1));
  }

  private static Item jd(
      String id,
      String name,
      String sku,
      String category,
      long cents,
      double visitors,
      double conversion,
      String season) {
    return new Item(
        JD, id, name, sku, category, cents, visitors, conversion, season, LocalDate.of(2024, 6, 1));
  }

  static List<Item> of(String store) {
    return ALL.stream().filter(i -> i.store.equals(store)).toList();
  }

  boolean onShelf(LocalDate day) {
    return !day.isBefore(launched);
  }

  boolean is(String other) {
    return id.equals(other);
  }
}
