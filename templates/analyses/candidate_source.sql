/* relation: candidate_source
   grain: [store, product_id, week]
   reads: [candidate, traffic_daily, campaign_window, plan_campaign_item, dim_day]
   lineage: {product_daily: [store, product_id, week]}
   columns: {store: text, product_id: text, product_name: text, week: week, product_visitors: int count, conversion: double ratio, top_quarter: bool,
             borrowed_share: double ratio} */
-- products that convert above the shop, and the part of their visitors whom a place on the home page or a campaign lent them: by the sources of an
-- export of traffic by product, else the part of the week's days on which a campaign of the plan held the product
with word as (
  select v.w
  from (values ('首页'), ('手淘首页'), ('店铺首页'), ('首页推荐位'), ('首頁'), ('活动'), ('官方活动'), ('营销活动'), ('活动会场'), ('聚划算'), ('百亿补贴'), ('淘抢购'),
    ('天天特卖'), ('限时秒杀'), ('秒杀'), ('活動'), ('官方活動'), ('行銷活動'), ('限時搶購'), ('トップページ'), ('ホーム'), ('キャンペーン'), ('イベント'), ('スーパーSALE'),
    ('タイムセール'), ('Home page'), ('Homepage'), ('Campaign'), ('Campaigns'), ('Official campaign'), ('Flash sale'), ('Deals')) as v(w)),
line as (
  select t.store, t.product_id, d.week, t.visitors, case when a.w is not null or b.w is not null or c.w is not null then t.visitors end as borrowed
  from traffic_daily t
  join dim_day d on d.biz_date = t.biz_date
  left join word a on a.w = t.source
  left join word b on b.w = t.source_1
  left join word c on c.w = t.source_2
  where t.product_id <> '' and t.leaf and t.visitors is not null),
told as (
  select store, product_id, week, cast(sum(visitors) as bigint) as visitors, cast(coalesce(sum(borrowed), 0) as bigint) as borrowed
  from line
  group by store, product_id, week),
held as (
  select w.store, i.product, d.week, count(distinct d.biz_date) as days
  from campaign_window w
  join plan_campaign_item i on i.campaign = w.campaign
  join dim_day d on d.biz_date between w.date_from and w.date_to
  group by w.store, i.product, d.week)
select c.store, c.product_id, c.product_name, c.week, c.product_visitors, c.conversion, c.top_quarter,
  case when t.visitors is not null then cast(t.borrowed as double) / nullif(cast(t.visitors as double), 0e0)
    else cast(coalesce(h.days, 0) as double) / nullif(7e0, 0e0) end as borrowed_share
from candidate c
left join told t on t.store = c.store and t.product_id = c.product_id and t.week = c.week
left join held h on h.store = c.store and h.product = c.product_id and h.week = c.week
where c.lower > c.shop_conversion and c.role not in ('hero', 'secondary')
