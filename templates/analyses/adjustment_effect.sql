/* relation: adjustment_effect
   grain: [store, adjustment, week]
   reads: [plan_adjustment, plan_store, plan_channel, plan_channel_match, metric_period, product_week, promotion_member_week, channel_week,
           dim_day, dim_week]
   columns: {store: text, adjustment: text, what: text, week: week, metric: text, on_day: date, expected: double ratio, value_before: double number,
             value_after: double number, volume: double number, change: double ratio, reached: double ratio} */
-- changes that were logged with a metric and what it should do, in the week after theirs: what it did against the week before theirs. One of a
-- product is measured there, one of a channel in its reports, one of both in what these say of the product, every other in the whole
-- shop. reached: the part of the expected change; volume: what the figure is a rate of, else the figure itself, of the poorer week
with word as (
  select id as channel, id as said from plan_channel
  union
  select id, name from plan_channel where name <> ''
  union
  select channel, value from plan_channel_match),
promoted as (
  select w.store, c.channel, '' as product, w.week, w.impressions, w.clicks, w.ad_spend as cost, w.ad_sales as sales, w.ad_orders as orders
  from channel_week w
  join word c on c.said = w.channel
  union all
  select m.store, c.channel, m.member, m.week, m.impressions, m.clicks, m.cost, m.sales, m.orders
  from promotion_member_week m
  join word c on c.said = m.channel
  where m.kind = 'product'),
promotion as (
  select store, channel, product, week, cast(sum(impressions) as double) as impressions, cast(sum(clicks) as double) as clicks,
    cast(cast(sum(cost) as decimal(18,4)) as double) as cost, cast(cast(sum(sales) as decimal(18,4)) as double) as sales,
    cast(sum(orders) as double) as orders
  from promoted
  group by store, channel, product, week),
figure as (
  select store, '' as channel, '' as product, period as week, metric, value, coalesce(denominator, value) as volume
  from metric_period
  where period_kind = 'week'
  union all
  select p.store, '', p.product_id, p.week, v.metric,
    case v.metric when 'conversion_rate' then p.conversion when 'paid_amount' then cast(p.paid_amount as double)
      when 'paid_items' then cast(p.paid_items as double) when 'paid_buyers' then cast(p.paid_buyers as double)
      else cast(p.product_visitors as double) end,
    case v.metric when 'paid_amount' then cast(p.paid_amount as double) when 'paid_items' then cast(p.paid_items as double)
      when 'paid_buyers' then cast(p.paid_buyers as double) else cast(p.product_visitors as double) end
  from product_week p
  cross join (values ('conversion_rate'), ('paid_amount'), ('paid_items'), ('paid_buyers'), ('visitors'), ('product_visitors')) as v(metric)
  union all
  select p.store, p.channel, p.product, p.week, v.metric,
    case v.metric when 'ctr' then p.clicks / nullif(p.impressions, 0e0) when 'cpc' then p.cost / nullif(p.clicks, 0e0)
      when 'roas' then p.sales / nullif(p.cost, 0e0) when 'ad_conversion_rate' then p.orders / nullif(p.clicks, 0e0)
      when 'ad_spend' then p.cost when 'ad_sales' then p.sales when 'ad_orders' then p.orders when 'clicks' then p.clicks
      else p.impressions end,
    case v.metric when 'ctr' then p.impressions when 'cpc' then p.clicks when 'roas' then p.cost when 'ad_conversion_rate' then p.clicks
      when 'ad_spend' then p.cost when 'ad_sales' then p.sales when 'ad_orders' then p.orders when 'clicks' then p.clicks
      else p.impressions end
  from promotion p
  cross join (values ('ctr'), ('cpc'), ('roas'), ('ad_conversion_rate'), ('ad_spend'), ('ad_sales'), ('ad_orders'), ('clicks'),
    ('impressions')) as v(metric)),
changed as (
  select s.id as store, a.id as adjustment, coalesce(nullif(a.what, ''), a.id) as what, a.metric, a.channel, a.product, a.on_day, a.expected,
    b.week as before_week, f.week
  from plan_adjustment a
  join plan_store s on a.store = s.id or a.store = ''
  join dim_day d on d.biz_date = a.on_day
  join dim_week b on b.week_no = d.week_no - 1
  join dim_week f on f.week_no = d.week_no + 1 and f.complete
  where a.metric <> '' and a.expected is not null and a.expected <> 0e0),
compared as (
  select c.*, max(case when g.week = c.before_week then g.value end) as value_before,
    max(case when g.week = c.week then g.value end) as value_after, min(g.volume) as volume, count(g.volume) as weeks
  from changed c
  left join figure g on g.store = c.store and g.metric = c.metric and g.channel = c.channel and g.product = c.product
    and (g.week = c.before_week or g.week = c.week)
  group by c.store, c.adjustment, c.what, c.metric, c.channel, c.product, c.on_day, c.expected, c.before_week, c.week),
moved as (
  select c.*, value_after / nullif(value_before, 0e0) - 1e0 as change from compared c)
select store, adjustment, what, week, metric, on_day, expected, value_before, value_after, case when weeks = 2 then volume end as volume, change,
  change / nullif(expected, 0e0) as reached
from moved
