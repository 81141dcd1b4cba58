package io.storeops.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What people write down, or export, under the headings of their language. */
class RecordSheetsTest {
  /** Dataset, its columns, and a sheet. */
  private static final String SHEETS =
      """
      order_snapshot|order_id payment_at promised_by shipped_at first_trace_at carrier region cause order_value
      订单编号,快照日期,付款时间,承诺发货时间,发货时间,揽收时间,快递公司,收货省份,未发货原因,订单金额
      o1,2026-09-13,2026-09-12 08:00,2026-09-14 08:00,2026-09-13 09:00,2026-09-13 18:00,顺丰,浙江,缺货,99.50
      =o1 2026-09-12T08:00 2026-09-14T08:00 2026-09-13T09:00 2026-09-13T18:00 顺丰 浙江 缺货 99.50
      order_snapshot|order_id payment_at promised_by last_trace_at signed_at
      Order ID,As of,Paid at,Ship by,Last scan,Delivered at
      o1,2026-09-13,2026-09-12 08:00,2026-09-14 08:00,2026-09-13 09:00,2026-09-13 18:00
      =o1 2026-09-12T08:00 2026-09-14T08:00 2026-09-13T09:00 2026-09-13T18:00
      compliance_event|event_id biz_date event_kind event_subject penalty_points answer_by reaction
      违规编号,违规时间,违规类型,违规对象,扣分,申诉截止时间,处理措施
      v1,2026-09-10,虚假宣传,保温杯,2,2026-09-15 18:00,已下架
      =v1 2026-09-10 虚假宣传 保温杯 2.0 2026-09-15T18:00 已下架
      compliance_event|event_id biz_date event_kind penalty_points answer_by
      違反番号,違反日,違反種別,違反点数,回答期限
      v1,2026-09-10,表示,5,2026-09-15
      =v1 2026-09-10 表示 5.0 2026-09-15T00:00
      page_audit|biz_date page element audit_result link_result zone first_screen_seconds alt_share
      检查日期,页面,检查项,检查结果,链接结果,页面分区,首屏秒数,图片描述占比
      2026-09-13,首页,海报,正常,404,优惠区,2.5,80%
      =2026-09-13 首页 海报 正常 404 优惠区 2.5 0.8
      page_audit|biz_date page shown_offer shown_from shown_to related_links
      Checked on,Page,Shown offer,Shown from,Shown until,Related links
      2026-09-13,Sale,50% off,2026-09-10,2026-09-14,3
      =2026-09-13 Sale 50% off 2026-09-10 2026-09-14 3
      platform_notice|notice_id biz_date notice_title in_force_on
      公告编号,发布时间,公告标题,生效时间
      n1,2026-09-01,运费险调整,2026-10-01
      =n1 2026-09-01 运费险调整 2026-10-01
      platform_notice|notice_id biz_date notice_title in_force_on
      掲載日,お知らせタイトル,施行日
      2026-09-01,送料の表示,2026-10-01
      =送料の表示 2026-09-01 送料の表示 2026-10-01
      media|biz_date product_id media_file media_place media_format media_kb media_seconds
      日期,商品ID,文件名,素材位置,文件格式,文件大小(KB),视频时长(秒)
      2026-09-13,p1,a.mp4,主图,mp4,900,12
      =2026-09-13 p1 a.mp4 主图 mp4 900.0 12.0
      review|review_id biz_date product_id stars cause answered_at
      评价编号,评价时间,商品ID,评价星级,差评原因,回复时间
      r1,2026-09-10,p1,2,尺码,2026-09-11 10:00
      =r1 2026-09-10 p1 2 尺码 2026-09-11T10:00
      review|review_id biz_date product_id stars answered_at
      Review ID,Review date,Product ID,Stars,Replied at
      r1,2026-09-10,p1,2,2026-09-11 10:00
      =r1 2026-09-10 p1 2 2026-09-11T10:00
      crm_send|send_id started_at biz_date send_channel send_kind segment delivered opt_outs send_cost
      任务编号,发送时间,发送渠道,短信类型,人群,送达人数,退订人数,短信费用
      s1,2026-09-10 10:30,短信,营销,老客,1000,3,50
      =s1 2026-09-10T10:30 2026-09-10 短信 营销 老客 1000 3 50
      crm_send|send_id started_at segment sent delivered opt_outs
      配信ID,配信日時,セグメント,配信数,到達数,配信停止数
      s1,2026-09-10 10:30,会員,1200,1000,3
      =s1 2026-09-10T10:30 会員 1200 1000 3
      private_domain_daily|biz_date chat_group group_members group_joins group_leaves group_messages
      日期,群名,群成员数,入群人数,退群人数,群消息数
      2026-09-13,老客群,100,3,2,40
      =2026-09-13 老客群 100 3 2 40
      private_domain_daily|biz_date chat_group group_members group_joins group_leaves group_messages
      Date,Group name,Members,Joins,Leaves,Messages
      2026-09-13,fans,100,3,2,40
      =2026-09-13 fans 100 3 2 40
      listing|product_id title category_path category_leaf attributes_total attributes_filled required_empty shop_category
      日期,商品ID,商品标题,一口价,类目路径,是否叶子类目,属性总数,已填属性数,必填未填数,店铺分类
      2026-09-13,p1,保温杯,99,家居>杯,是,20,15,1,杯子
      =p1 保温杯 家居>杯 是 20 15 1 杯子
      qa_sample|biz_date agent qa_check passed
      抽检日期,客服账号,质检项,是否合格
      2026-09-10,shop:a,邀请入群,合格
      =2026-09-10 shop:a 邀请入群 合格
      qa_sample|biz_date agent qa_check passed
      応対確認日,担当者,応対項目,合否
      2026-09-10,a1,参加の案内,不合格
      =2026-09-10 a1 参加の案内 不合格
      qa_sample|biz_date agent qa_check passed
      Sampled on,Agent,QA check,QA result
      2026-09-10,a1,Asks to join,Pass
      =2026-09-10 a1 Asks to join Pass
      account|biz_date account person functions approved_by created_on closed_on
      日期,子账号,工号,功能权限,审批岗位,开通日期,停用日期
      2026-09-13,shop:a,w1,改价、订单,店长,2026-09-01,2026-09-12
      =2026-09-13 shop:a w1 改价、订单 店长 2026-09-01 2026-09-12
      account|biz_date account person account_role functions
      日付,サブアカウント,社員番号,役割,権限
      2026-09-13,a,w1,応対,注文
      =2026-09-13 a w1 応対 注文
      account_event|biz_date started_at account event_function objects
      操作时间,子账号,操作类型,修改商品数
      2026-09-13 10:05,shop:a,改价,21
      =2026-09-13 2026-09-13T10:05 shop:a 改价 21
      account_event|biz_date started_at account event_function objects
      Operated at,Sub-account,Operation,Objects changed
      2026-09-13 10:05,a,Price,21
      =2026-09-13 2026-09-13T10:05 a Price 21
      customer_assignment|biz_date buyer agent assigned_on last_contact_on
      日期,买家会员名,专属客服,分配日期,最近联系日期
      2026-09-13,b1,shop:a,2026-06-01,2026-07-01
      =2026-09-13 1 shop:a 2026-06-01 2026-07-01
      livestream_interval|biz_date session started_at product_id online interactions
      场次ID,时间点,商品ID,在线人数,互动次数
      s1,2026-09-13 20:01,p1,120,30
      =2026-09-13 s1 2026-09-13T20:01 p1 120 30
      livestream_interval|session started_at online entered
      Session ID,Minute,Concurrent viewers,Entered
      s1,2026-09-13 20:01,120,30
      =s1 2026-09-13T20:01 120 30
      content_daily|biz_date piece content_platform partner content_visits content_orders content_amount content_cost
      日期,内容ID,内容平台,达人,引导进店人数,引导成交订单数,引导成交金额,合作费用
      2026-09-13,c1,小红书,blog,200,12,1200,500
      =2026-09-13 c1 小红书 blog 200 12 1200 500
      content_daily|biz_date piece partner content_orders content_cost
      日付,投稿ID,インフルエンサー,投稿経由注文数,起用費
      2026-09-13,c1,blog,12,500
      =2026-09-13 c1 blog 12 500
      campaign_opportunity|opportunity biz_date deadline campaign_from eligible
      官方活动,报名开始时间,报名截止时间,活动开始时间,报名资格
      聚划算,2026-09-01,2026-09-15,2026-09-20,可报名
      =聚划算 2026-09-01 2026-09-15 2026-09-20 可报名
      campaign_opportunity|opportunity biz_date deadline conditions
      Deal event,Entries from,Submission deadline,Conditions
      Prime,2026-09-01,2026-09-15,4 stars
      =Prime 2026-09-01 2026-09-15 4 stars
      aftersale_case|case_id escalated_at escalated_to decided_at decided_by decided_amount
      退款编号,申请日期,退款原因,上报时间,上报岗位,裁定时间,裁定岗位,裁定金额
      c1,2026-09-10,尺码,2026-09-10 10:00,主管,2026-09-11 09:00,主管,120
      =c1 2026-09-10T10:00 主管 2026-09-11T09:00 主管 120
      """;

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> sheet_headingsOfTheLanguage_areRead() {
    List<String> lines = SHEETS.lines().toList();
    return Stream.iterate(0, i -> i < lines.size(), i -> i + 4)
        .map(
            i ->
                DynamicTest.dynamicTest(
                    lines.get(i).split("\\|")[0] + " " + i, () -> check(lines.subList(i, i + 4))));
  }

  private void check(List<String> sheet) throws IOException {
    String[] head = sheet.get(0).split("\\|");
    Path data = Files.createDirectories(folder.resolve("" + sheet.hashCode()));
    Files.writeString(
        data.resolve("sheet.csv"),
        sheet.get(1) + "\n" + sheet.get(2) + "\n",
        StandardCharsets.UTF_8);
    Loaded loaded = new Loaded(data, Plans.oneStore());
    assertEquals(
        List.of(sheet.get(3).substring(1)),
        loaded.lines(head[0], head[1].split(" ")),
        () -> loaded.problems.list().toString());
  }
}
