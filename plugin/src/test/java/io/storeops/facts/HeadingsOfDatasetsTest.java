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
          日期,时段,接待量,在线客服数,未回复量 | service_hourly | agents_on biz_date enquiries hour_text lost
          日期,時段,接待會話量,線上客服數,未回覆量 | service_hourly | agents_on biz_date enquiries hour_text lost
          日付,時間帯,対応件数,対応人数,未対応件数 | service_hourly | agents_on biz_date enquiries hour_text lost
          Date,Hour,Conversations,Agents online,Unanswered | service_hourly | agents_on biz_date enquiries hour_text lost
          日期,时段,营销场景,展现量,点击量,花费,总成交金额 | promotion_hourly | ad_sales ad_spend biz_date channel clicks hour_text impressions
          日期,优惠券ID,优惠券名称,发行量,已领取量,核销量,领取开始时间,领取结束时间 | offer_snapshot | biz_date claimed issued offer offer_from offer_name offer_to used
          日期,優惠券名稱,發行量,領取張數,已使用張數 | offer_snapshot | biz_date claimed issued offer_name used
          日付,クーポンID,クーポン名,発行枚数,獲得枚数,利用枚数 | offer_snapshot | biz_date claimed issued offer offer_name used
          Date,Coupon name,Issued,Claimed,Redeemed | offer_snapshot | biz_date claimed issued offer_name used
          月份,行业类目,行业卖家数,头部卖家份额,行业增长率 | market_category | biz_date category_growth market_category sellers top_share
          日付,市場カテゴリ,出店者数,上位10店シェア | market_category | biz_date market_category sellers top_share
          Month,Market category,Sellers,Share of top 10,Category searches | market_category | biz_date category_searches market_category sellers top_share
          支付流水号,支付日期,支付环节,支付结果,失败原因,待支付金额 | payment_event | biz_date event_id fail_reason pay_amount pay_outcome pay_step
          決済番号,決済日,決済ステップ,決済結果,エラー理由 | payment_event | biz_date event_id fail_reason pay_outcome pay_step
          Payment ID,Payment date,Payment step,Payment outcome,Failure reason | payment_event | biz_date event_id fail_reason pay_outcome pay_step
          """)
  void sheet_headings_areThoseOfTheDataset(String headings, String dataset, String columns) {
    SheetMap map = map(headings);
    assertEquals(dataset, map.dataset().id());
    assertEquals(
        columns,
        String.join(" ", map.bindings().stream().map(b -> b.column().name()).sorted().toList()));
  }
}
