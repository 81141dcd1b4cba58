package io.storeops.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.plan.Plan;
import io.storeops.result.SourceInfo;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactReaderTest {
  @TempDir Path folder;

  private void file(String name, String... lines) throws IOException {
    file(StandardCharsets.UTF_8, name, lines);
  }

  private void file(Charset charset, String name, String... lines) throws IOException {
    Path path = folder.resolve("data").resolve(name);
    Files.createDirectories(Objects.requireNonNull(path.getParent()));
    Files.write(path, (String.join("\n", lines) + "\n").getBytes(charset));
  }

  private Loaded load(Plan.Input... inputs) {
    return new Loaded(folder.resolve("data"), Plans.oneStore(inputs));
  }

  @Test
  void shopDay_sycmReport_typesTextNumbers() throws IOException {
    file(
        "自助取数.csv",
        "生意参谋,,,,,,",
        "统计周期：2026-06-01 ~ 2026-06-03,,,,,,",
        "统计日期,访客数,浏览量,支付金额,支付买家数,支付转化率,直通车消耗,关键词推广花费,平均支付_签收时长(秒)",
        "2026-06-01,\"6,069\",1.2万,\"￥12,653.00\",295,4.86%,0.00,100.50,7200",
        "2026-06-02,-,--,延迟统计,,暂无数据,,,",
        "2026-06-03,10,20,30.5,1,10.00%,1,,3600",
        "合计,6079,12020,12683.50,296,,1,100.50,");
    Loaded loaded = load();
    assertEquals(List.of(), loaded.problems());
    assertEquals(
        List.of(
            "2026-06-01 6069 12000 12653.00 295 0.0486 100.50 2.0",
            "2026-06-02 null null null null null null null",
            "2026-06-03 10 20 30.5 1 0.1 1 1.0"),
        loaded.lines(
            "store_daily",
            "biz_date",
            "visitors",
            "page_views",
            "paid_amount",
            "paid_buyers",
            "conversion_rate",
            "ad_spend",
            "pay_to_sign_hours"));
    SourceInfo source = loaded.sources.get(0);
    assertEquals(new SourceInfo.Counts(4, 3, 0, 1, 0), source.rows());
    assertEquals("12683.5", loaded.total(0, "paid_amount"));
    assertEquals("2026-06-01..2026-06-03", source.period());
    assertEquals(3, source.headerRow());
    assertEquals("1 × total row", source.note());
    assertEquals(4L, loaded.table("store_daily").get(0).get("src_row"));
  }

  @Test
  void totalRow_differentFromTheSum_isAWarning() throws IOException {
    file("a.csv", "日期,支付金额", "2026-06-01,10", "2026-06-02,20", "合计,31");
    assertEquals(
        List.of(
            "D011 data/a.csv row 4 column 2: the total row says paid_amount 31, the rows add up to"
                + " 30 | the rows are used; check that the export is complete | "),
        load().problems());
  }

  @Test
  void benchmarkRowsRepeatedHeadersAndBlankRows_areNotFacts() throws IOException {
    file(
        "a.csv",
        "日期,询单人数,支付金额",
        "2026-06-01,10,1",
        "同行同层均值,99,9",
        "日期,询单人数,支付金额",
        ",,",
        "2026-06-02,20,2");
    Loaded loaded = load();
    assertEquals(2, loaded.count("store_daily"));
    assertEquals(new SourceInfo.Counts(4, 2, 0, 2, 0), loaded.sources.get(0).rows());
    assertEquals("1 × repeated header; 1 × row about the trade", loaded.sources.get(0).note());
  }

  @Test
  void percent_isDecidedForTheWholeColumn() throws IOException {
    file("signed.csv", "日期,跳失率", "2026-01-01,89.45%", "2026-01-02,0.5%");
    file("bare.csv", "日期,跳失率", "2026-02-01,89.45", "2026-02-02,0.5", "2026-02-03,60");
    file("fraction.csv", "日期,跳失率", "2026-03-01,0.8945", "2026-03-02,1", "2026-03-03,0.6");
    file("parts.csv", "日期,访客数,支付买家数,支付转化率", "2026-04-01,1000,5,0.50", "2026-04-02,1000,9,0.90");
    Loaded loaded = load();
    assertEquals(
        List.of(
            "0.8945", "0.005", "0.6", "0.8945", "1.0", "0.6", "null", "null", "0.8945", "0.005"),
        loaded.lines("store_daily", "bounce_rate"));
    assertEquals(
        List.of("0.005", "0.009"),
        loaded.lines("store_daily", "conversion_rate").stream()
            .filter(t -> !t.equals("null"))
            .toList());
  }

  @Test
  void futureDaysWithZeros_doNotCount() throws IOException {
    file(
        "a.csv",
        "日付,アクセス人数,売上金額",
        "2026年07月01日,10,100",
        "2026年07月02日,0,0",
        "2026年07月03日,5,50",
        "2026年07月04日,0,0",
        "2026年07月05日,0,0",
        "通算実績,15,150");
    Loaded loaded = load();
    assertEquals(
        List.of("2026-07-01 10", "2026-07-02 0", "2026-07-03 5"),
        loaded.lines("store_daily", "biz_date", "visitors"));
    assertEquals("2 × day without figures at the end; 1 × total row", loaded.sources.get(0).note());
  }

  @Test
  void weeks_inADateColumn_areStorePeriods() throws IOException {
    file(
        "周报.csv",
        "统计日期,访客数,支付金额",
        "2026-06-29 ~ 2026-07-05,100,10",
        "2026-07-06 ~ 2026-07-12,200,20");
    file("日报.csv", "统计日期,访客数,支付金额", "2026-06-29,60,4", "2026-06-30,60,6");
    Loaded loaded = load();
    assertEquals(List.of(), loaded.problems());
    assertEquals(
        List.of("2026-06-29 2026-07-05 100 10", "2026-07-06 2026-07-12 200 20"),
        loaded.lines("store_period", "date_from", "date_to", "visitors", "paid_amount"));
    assertEquals(2, loaded.count("store_daily"));
  }

  @Test
  void orders_taobaoList_dropsPeopleKeepsIdsAndTakesNoMaskForABuyer() throws IOException {
    file(
        Charset.forName("GBK"),
        "ExportOrderList202602020934.csv",
        "订单编号,买家会员名,总金额,买家实际支付金额,收货地址 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝总数量,退款金额",
        "=\"1930679858170647\",tb_anna,100.00,90.00,某地,'186****,2026/2/1 23:59,2026/2/2"
            + " 0:01,毛毯,2,0.00",
        "=\"1930679858170648\",t**4,50.00,0.00,某地,'186****,2026/2/1 10:00,,毛毯,1,0.00",
        "=\"1930679858170649\",tb_anna,50.00,50.00元,某地,'186****,2026/2/3 10:00,2026/2/3"
            + " 10:01,毛毯,1,5");
    Loaded loaded = load();
    assertEquals(List.of(), loaded.problems());
    assertEquals(
        List.of(
            "1930679858170647 1 2026-02-01T23:59 2026-02-02T00:01 2026-02-02 90.00 1 2",
            "1930679858170648 1 2026-02-01T10:00 null null 0.00 null 1",
            "1930679858170649 1 2026-02-03T10:00 2026-02-03T10:01 2026-02-03 50.00 1 1"),
        loaded.lines(
            "order_line",
            "order_id",
            "line",
            "created_at",
            "paid_at",
            "biz_date",
            "paid_amount",
            "buyer",
            "paid_items"));
    SourceInfo source = loaded.sources.get(0);
    assertEquals("GB18030", source.encoding());
    assertEquals(List.of("买家会员名", "收货地址", "联系手机"), source.personal());
    assertEquals("taobao/orders", source.pack());
    assertFalse(loaded.table("order_line").toString().contains("186"));
    assertFalse(loaded.table("order_line").toString().contains("t**"));
    assertFalse(loaded.table("order_line").toString().contains("anna"));
  }

  @Test
  void retailLines_withoutAmount_arePiecesTimesPrice() throws IOException {
    file(
        "2010-12-01.csv",
        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
        "536365,85123A,HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom",
        "536365,85123A,HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom",
        "C536379,D,Discount,-1,2010-12-01 09:41:00,27.505,,United Kingdom");
    Loaded loaded = load();
    assertEquals(
        List.of("536365 1 15.30 1", "536365 2 15.30 1", "C536379 1 -27.505 null"),
        loaded.lines("order_line", "order_id", "line", "paid_amount", "buyer"));
    assertEquals("3.095", loaded.total(0, "paid_amount"));
  }

  @Test
  void traffic_parentRows_areNoLeaves() throws IOException {
    file(
        "【生意参谋平台】无线店铺流量来源-2026-06-01_2026-06-07.csv",
        "一级来源,二级来源,三级来源,访客数,支付金额",
        "淘内免费,汇总,汇总,100,10",
        "淘内免费,手淘搜索,汇总,60,6",
        "淘内免费,手淘搜索,综合搜索,50,5",
        "淘内免费,手淘搜索,店铺搜索,20,1",
        "淘内免费,手淘推荐,,50,4",
        "付费流量,直通车,直通车,30,3");
    Loaded loaded = load();
    assertEquals(List.of(), loaded.problems());
    assertEquals(
        List.of(
            "淘内免费 false 淘内免费 ",
            "淘内免费 / 手淘搜索 false 淘内免费 手淘搜索",
            "淘内免费 / 手淘搜索 / 综合搜索 true 淘内免费 手淘搜索",
            "淘内免费 / 手淘搜索 / 店铺搜索 true 淘内免费 手淘搜索",
            "淘内免费 / 手淘推荐 true 淘内免费 手淘推荐",
            "付费流量 / 直通车 / 直通车 true 付费流量 直通车"),
        loaded.lines("traffic_daily", "source", "leaf", "source_1", "source_2"));
    assertEquals(
        List.of("2026-06-01 2026-06-07"),
        loaded.lines("traffic_daily", "date_from", "biz_date").stream().distinct().toList());
  }

  @Test
  void ads_oneHeadingForTwoMeanings_isDecidedByReport() throws IOException {
    file(
        "计划报表_20260601_091533.csv",
        "日期,场景名字,计划名字,展现量,点击量,花费,点击率,总成交金额,成交转化率,投入产出比",
        "2026-05-31,关键词推广,计划A,1000,30,60.00,0.03000,120.00,0.05000,2.00",
        "2026-05-31,关键词推广,计划A,500,10,20.00,0.02000,0.00,,");
    file(
        "京准通_京东快车_计划_20260501_20260531.csv",
        "日期,计划ID,计划名称,展现数,点击数,点击率,花费,总订单行,总订单金额,转化率,投产比",
        "20260531,3350218,计划B,100,10,10.00%,5.00,1,39.00,10.00%,7.8");
    Loaded loaded = load();
    assertEquals(List.of(), loaded.problems());
    assertEquals(
        List.of(
            "关键词推广 计划A 1 1000 60.00 120.00 0.05 2.0 0.03",
            "关键词推广 计划A 2 500 20.00 0.00 null null 0.02",
            "京东快车 计划B 1 100 5.00 39.00 0.1 7.8 0.1"),
        loaded.lines(
            "promotion_daily",
            "channel",
            "campaign",
            "line",
            "impressions",
            "ad_spend",
            "ad_sales",
            "ad_conversion_rate",
            "roas",
            "ctr"));
  }

  @Test
  void products_skuInsteadOfProductAndChildren_areHandled() throws IOException {
    file(
        "SKU明细_20260105_全部渠道_商品明细.csv",
        "时间,SKU,SKU名称,货号,商品访客数,成交金额",
        "20260105,100083412206,四件套,LD-1,10,99.00");
    file(
        "商品.csv",
        "统计日期,商品ID,商品名称,主商品ID,商品类型,访客数,支付金额",
        "20260106,737559603417,毯,737559603417,主商品,5,10",
        "20260106,737559603418,毯红,737559603417,子商品,3,6",
        "20260106,-,,,,1,1");
    Loaded loaded = load();
    assertEquals(List.of(), loaded.problems());
    assertEquals(
        List.of("100083412206 100083412206 10 99.00", "737559603417  5 10"),
        loaded
            .lines("product_daily", "product_id", "sku", "product_visitors", "paid_amount")
            .stream()
            .sorted()
            .toList());
    SourceInfo source =
        loaded.sources.stream().filter(s -> s.file().endsWith("商品.csv")).findFirst().orElseThrow();
    assertEquals(
        "1 × row of 子商品, which repeats another; 1 × row without product_id", source.note());
  }

  @Test
  void stores_byFolderColumnAndSetting_areFound() throws IOException {
    file("tmall/a.csv", "日期,支付金额,访客数", "2026-06-01,1,2");
    file(
        "all.csv",
        "日期,店铺,支付金额,访客数",
        "2026-06-02,京东店,3,4",
        "2026-06-02,Tmall,5,6",
        "2026-06-02,没有,7,8");
    file("set.csv", "日期,支付金额,访客数", "2026-06-03,9,10");
    file("none.csv", "日期,支付金额,访客数", "2026-06-04,11,12");
    Plan.Input set =
        new Plan.Input(
            "",
            List.of("set.csv"),
            "jd",
            "",
            "",
            "",
            "",
            "",
            "",
            io.storeops.diag.TextSource.of("plan/inputs.yaml"),
            java.math.BigDecimal.ONE,
            Map.of());
    Plan plan =
        Plans.of(
            List.of(Plans.store("tmall", "Tmall", "tmall/**"), Plans.store("jd", "京东店")),
            List.of(set),
            List.of());
    Loaded loaded = new Loaded(folder.resolve("data"), plan);
    assertEquals(
        List.of("jd 2026-06-02 3", "jd 2026-06-03 9", "tmall 2026-06-01 1", "tmall 2026-06-02 5"),
        loaded.lines("store_daily", "store", "biz_date", "paid_amount").stream().sorted().toList());
    assertEquals(
        List.of(
            "D007 data/none.csv: no store: the file lies in no store's folder and has no shop"
                + " column; stores are tmall, jd | add to the plan: inputs: [{files: \"none.csv\","
                + " store: tmall}] | ",
            "D015 data/all.csv row 4 column 2: the shop is no store of the plan, column 店铺 | add it"
                + " to stores: with this name, or give the file one store in inputs: | 没有"),
        loaded.problems());
  }

  @Test
  void sameFileTwice_isADuplicate() throws IOException {
    String[] lines = {"统计日期,商品ID,支付金额", "2026-06-18,1,5", "2026-06-18,2,6"};
    file("商品_全部_2026-06-18_2026-06-18.csv", lines);
    file("商品_全部_2026-06-18_2026-06-18 (1).csv", lines);
    Loaded loaded = load();
    assertEquals(List.of(), loaded.problems());
    assertEquals("11", loaded.sum("product_daily", "paid_amount"));
    assertEquals(List.of(2L, 0L), loaded.sources.stream().map(s -> s.rows().loaded()).toList());
    assertEquals(2, loaded.sources.get(1).rows().duplicate());
  }

  @Test
  void laterExport_restatesTheEarlier() throws IOException {
    file("日报_20260620_090000.csv", "日期,支付金额", "2026-06-18,5", "2026-06-19,7");
    file("日报_20260621_090000.csv", "日期,支付金额", "2026-06-19,6", "2026-06-20,8");
    Loaded loaded = load();
    assertEquals(List.of(), loaded.problems());
    assertEquals(
        List.of("2026-06-18 5", "2026-06-19 6", "2026-06-20 8"),
        loaded.lines("store_daily", "biz_date", "paid_amount").stream().sorted().toList());
    assertEquals("1 × row restated by data/日报_20260621_090000.csv", loaded.sources.get(0).note());
  }

  @Test
  void twoFilesThatContradict_withoutTimeOfExport_areAProblem() throws IOException {
    file("a.csv", "日期,支付金额", "2026-06-18,5");
    file("b.csv", "日期,支付金额", "2026-06-18,6");
    assertEquals(
        List.of(
            "D016 data/b.csv row 2: 1 row stands in data/a.csv too, with other values, and the"
                + " names do not tell which file is newer | remove the older file, or keep the time"
                + " of export in the names | "),
        load().problems());
  }

  @Test
  void orders_inTwoExports_areCountedOnceAndTheNewerWins() throws IOException {
    String head = "订单编号,买家实际支付金额,订单创建时间,订单付款时间";
    file(
        "ExportOrderList202606200900.csv",
        head,
        "1,10,2026-06-18 10:00,",
        "2,20,2026-06-18 11:00,2026-06-18 11:01",
        "2,20,2026-06-18 11:00,2026-06-18 11:01");
    file(
        "ExportOrderList202606210900.csv",
        head,
        "1,10,2026-06-18 10:00,2026-06-19 08:00",
        "2,20,2026-06-18 11:00,2026-06-18 11:01",
        "2,20,2026-06-18 11:00,2026-06-18 11:01");
    Loaded loaded = load();
    assertEquals(List.of(), loaded.problems());
    assertEquals("50", loaded.sum("order_line", "paid_amount"));
    assertEquals(new SourceInfo.Counts(3, 0, 0, 1, 2), loaded.sources.get(0).rows());
    assertEquals(new SourceInfo.Counts(3, 3, 0, 0, 0), loaded.sources.get(1).rows());
  }

  @Test
  void badInput_textInANumber_hasOneMessageWithItsPlace() throws IOException {
    file("a.csv", "日期,支付金额,访客数", "2026-06-01,12.50,1", "2026-06-02,many,2", "2026-06-03,lots,3");
    Loaded loaded = load();
    assertEquals(
        List.of(
            "D003 data/a.csv row 3 column 2: a text stands where a number belongs, column 支付金额 (2"
                + " rows, this is the first) | write a number, or leave the cell empty when there"
                + " is none | many"),
        loaded.problems());
    assertTrue(loaded.problems.hasErrors());
    assertEquals(
        List.of(
            new SourceInfo.Refusal(3, 2, "many", "a text stands where a number belongs"),
            new SourceInfo.Refusal(4, 2, "lots", "a text stands where a number belongs")),
        loaded.sources.get(0).refusals());
  }

  @Test
  void badInput_noHeader_saysWhatWasLookedForAndSeen() throws IOException {
    file("a.csv", "2026-06-01,12.50,13800000000,me@example.org", "2026-06-02,13.50,1,2");
    assertEquals(
        List.of(
            "D001 data/a.csv: no header row: none of the first 20 rows holds two headings that"
                + " storeops knows (such as 日期, 访客数, 支付金额); the first row holds 2 texts, 2 numbers"
                + " | export the file with its headings, or move it out of the data folder | "),
        load().problems());
  }

  @Test
  void traffic_drawnTree_hasParentsAndLeaves() throws IOException {
    file(
        "流量来源-2026-06-01_2026-06-01.csv",
        "流量来源,来源明细,访客数,支付买家数",
        "淘内免费,,100,5",
        " ├─ 手淘搜索,,60,3",
        " └─ 手淘推荐,,40,2");
    Loaded loaded = load();
    assertEquals(
        List.of("淘内免费 false 100", "淘内免费 / 手淘搜索 true 60", "淘内免费 / 手淘推荐 true 40"),
        loaded.lines("traffic_daily", "source", "leaf", "visitors"));
  }

  @Test
  void dates_withTimes_proposeAPatternWithTimes() {
    assertEquals("dd/MM/yyyy H:mm", DateOrders.pattern("05/06/2026 10:00", true));
    assertEquals("M/d/yy H:mm:ss", DateOrders.pattern("5/6/26 1:02:03", false));
    assertEquals("row 2 2026-06-05", DateOrders.reading(2, "05/06/2026 10:00", "dd/MM/yyyy H:mm"));
    assertEquals("row 3 no date", DateOrders.reading(3, "05/26/2026", "dd/MM/yyyy"));
  }

  @Test
  void badInput_noTable_namesTheHeadings() throws IOException {
    file("a.csv", "店铺,日期,负责人", "一店,2026-06-01,某人");
    assertEquals(
        List.of(
            "D006 data/a.csv row 1: the headings of row 1 make no table that storeops knows: 店铺,"
                + " 日期, 负责人; the file is left out | add to the plan: inputs: [{files:"
                + " \"a.csv\", columns: {\"<heading>\": paid_amount}}] | "),
        load().problems());
  }

  @Test
  void badInput_noDay_namesTheSetting() throws IOException {
    file("流量.csv", "流量来源,访客数", "搜索,5");
    assertEquals(
        List.of(
            "D002 data/流量.csv row 1: no day: there is no date column, and neither the rows above"
                + " the header nor the file's name hold one | add to the plan: inputs: [{files:"
                + " \"流量.csv\", period: 2026-11-11}] | "),
        load().problems());
    Loaded set = load(Plans.period("流量.csv", "2026-W46"));
    assertEquals(List.of(), set.problems());
    assertEquals(
        List.of("2026-11-09 2026-11-15"), set.lines("traffic_daily", "date_from", "biz_date"));
  }

  @Test
  void badInput_dateFarOff_isRefusedAndDoesNotMoveTheEnd() throws IOException {
    file("a.csv", "日期,支付金额", "2026-06-01,1", "2026-06-02,2", "2026-06-03,3", "2062-06-04,4");
    Loaded loaded = load();
    assertEquals(
        List.of(
            "D010 data/a.csv row 5 column 1: the date stands alone, column 日期: all other days end"
                + " on 2026-06-03; the row is left out | correct the date in the file |"
                + " 2062-06-04"),
        loaded.problems());
    assertFalse(loaded.problems.hasErrors());
    assertEquals("6", loaded.sum("store_daily", "paid_amount"));
    assertEquals("2026-06-01..2026-06-03", loaded.sources.get(0).period());
  }

  @Test
  void farDays_sparseData_areNotMistakes() {
    List<LocalDate> monthly =
        List.of(
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 3, 5),
            LocalDate.of(2026, 5, 9),
            LocalDate.of(2026, 7, 9));
    assertEquals(java.util.Set.of(), Decisions.far(new java.util.TreeSet<>(monthly)));
  }

  @Test
  void badInput_lostIdsAndSplitDays_areProblems() throws IOException {
    file("商品.csv", "日期,商品ID,支付金额", "2026-06-01,7.37E+11,1");
    file("店铺.csv", "日期,终端类型,支付金额,访客数", "2026-06-01,PC,1,1", "2026-06-01,无线,2,2");
    assertEquals(
        List.of(
            "D018 data/商品.csv row 2 column 2: the id was turned into a number like 1.23E+12 and is"
                + " lost, column 商品ID | export again and open the file as text, not with a"
                + " double-click | 7.37E+11",
            "D012 data/店铺.csv row 3: the key stands in the sheet already | export without the"
                + " column that splits the rows | "),
        load().problems());
  }

  @Test
  void settings_columnsAndAmounts_areUsed() throws IOException {
    file("own.csv", "日子,营业额(万),人数", "2026-06-01,1.5,7");
    Plan.Input input =
        new Plan.Input(
            "",
            List.of("own.csv"),
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            io.storeops.diag.TextSource.of("plan/inputs.yaml"),
            new java.math.BigDecimal(10_000),
            Map.of("日子", "biz_date", "营业额(万)", "paid_amount", "人数", "visitors"));
    Loaded loaded = load(input);
    assertEquals(List.of(), loaded.problems());
    assertEquals(
        List.of("2026-06-01 15000.0 7"),
        loaded.lines("store_daily", "biz_date", "paid_amount", "visitors"));
  }

  @Test
  void words_inBidsAndBudgets_areNoFault() throws IOException {
    file(
        "计划报表_20260601_091533.csv",
        "日期,计划名字,展现量,点击量,花费,日预算,默认出价",
        "2026-05-31,计划A,1000,10,60.00,不限,智能调价",
        "2026-05-31,计划B,1000,10,60.00,500,1.20");
    Loaded loaded = load();
    assertEquals(List.of(), loaded.problems());
    assertEquals(
        List.of("null null", "500 1.20"), loaded.lines("promotion_daily", "budget", "bid"));
  }

  @Test
  void sinks_withoutData_areStillAskedFor() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Loaded loaded = load();
    assertEquals(0, loaded.count("promotion_daily"));
    assertEquals(List.of(), loaded.sources);
    Loaded none = new Loaded(folder.resolve("missing"), Plans.oneStore());
    assertEquals(0, none.count("order_line"));
  }
}
