package io.storeops.run;

import java.util.List;

/**
 * What somebody in a shop asks.
 *
 * @param language of the site
 * @param words as typed into the search
 * @param answer what the place that is found must say
 */
record Question(String language, String words, String answer) {
  static final List<Question> ALL =
      List.of(
          new Question("en", "who decides a 200 yuan refund", "200"),
          new Question("zh-cn", "200元退款", "200"),
          new Question("en", "checked before a live stream", "stock"),
          new Question("zh-cn", "直播前", "库存"),
          new Question("en", "hero item 9 units", "9"),
          new Question("zh-cn", "主推 9件", "9"),
          new Question("en", "how is a campaign entered", "break-even"),
          new Question("zh-cn", "活动报名怎么做", "资格"),
          new Question("en", "who may change a price", "price"),
          new Question("zh-cn", "谁能改价", "改价"),
          new Question("en", "notices judged working days", "2 working days"),
          new Question("zh-cn", "公告 判断", "工作日"),
          new Question("en", "overstock", "90"),
          new Question("zh-cn", "积压", "90"),
          new Question("en", "shipped within 48 hours", "95%"),
          new Question("zh-cn", "48 小时 发货率", "95"),
          new Question("en", "bad review answered", "24 hours"),
          new Question("zh-cn", "差评来了", "24"),
          new Question("en", "leaver account", "day"),
          new Question("zh-cn", "离职 账号", "当天"));
}
