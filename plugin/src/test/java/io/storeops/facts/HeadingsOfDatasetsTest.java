package io.storeops.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.templates.Templates;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets that no pack claims are known by their headings, in the words of three languages. */
class HeadingsOfDatasetsTest {
  private static final FactCatalog CATALOG = FactCatalog.load(new Templates(), Plans.oneStore());

  private static final FileSettings NOTHING_SAID =
      new FileSettings(Set.of(), "", "", "", "", BigDecimal.ONE, Map.of(), Pack.NONE);

  private static SheetMap map(String headings) {
    return new SheetMapper(CATALOG)
        .map(Arrays.asList(headings.split(",")), NOTHING_SAID)
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          日期,接待渠道,接待量,转人工量,解决量,首次响应时长 | service_daily | biz_date enquiries first_response_seconds handed_over service_channel solved
          日期,平均退款时长,退款完结数,纠纷单数,订单数 | service_daily | biz_date disputes paid_orders refund_cases refund_hours
          日付,対応チャネル,対応件数,3分以内応答人数,満足件数,評価件数 | service_daily | answered_3min biz_date enquiries satisfaction_answers satisfied service_channel
          Date,Service channel,Conversations,Solved,Handed over | service_daily | biz_date enquiries handed_over service_channel solved
          周,咨询主题,商品ID,咨询次数 | enquiry_topic | asked biz_date product_id topic
          Week,Topic,Times asked | enquiry_topic | asked biz_date topic
          日付,質問の分類,質問件数 | enquiry_topic | asked biz_date topic
          日期,关键词,商品ID,排序方式,自然排名,排名页码 | search_rank | biz_date product_id rank_page rank_position result_order word
          日付,検索キーワード,商品管理番号,検索順位 | search_rank | biz_date product_id rank_position word
          Date,Keyword,Competitor,Search position | search_rank | biz_date competitor rank_position word
          日期,评分项,得分,满分,行业均值 | account_score | biz_date scale_max score_kind score_value trade_mean
          日付,評価項目,スコア,満点,業界平均 | account_score | biz_date scale_max score_kind score_value trade_mean
          Date,Score kind,Score value,Band | account_score | band biz_date score_kind score_value
          日期,考核表,考核项目,考核得分 | appraisal_mark | appraisal biz_date kpi mark
          日付,評価表,評価項目,評点 | appraisal_mark | appraisal biz_date kpi mark
          Date,Appraisal,KPI,Mark | appraisal_mark | appraisal biz_date kpi mark
          月份,人群维度,属性值,访客数,支付买家数,支付金额 | audience_profile | audience biz_date dimension paid_amount paid_buyers visitors
          日付,属性区分,客層,購入者数 | audience_profile | audience biz_date dimension paid_buyers
          Date,Dimension,Audience,Visitors | audience_profile | audience biz_date dimension visitors
          """)
  void sheet_headings_areThoseOfTheDataset(String headings, String dataset, String columns) {
    SheetMap map = map(headings);
    assertEquals(dataset, map.dataset().id());
    assertEquals(
        columns,
        String.join(" ", map.bindings().stream().map(b -> b.column().name()).sorted().toList()));
  }
}
