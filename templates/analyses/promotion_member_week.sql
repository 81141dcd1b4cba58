/* relation: promotion_member_week
   grain: [store, channel, kind, member, week]
   reads: [promotion_daily, channel_break_even, dim_day]
   lineage: {promotion_daily: [store, channel, week]}
   columns: {store: text, channel: text, kind: text, member: text, promoted: text, week: week, days: int days,
             impressions: int count, clicks: int count, cost: money currency, sales: money currency, orders: int count,
             attribution_days: int days,
             ctr: double ratio = clicks / impressions, cpc: double currency = cost / clicks,
             conversion: double ratio = orders / clicks, roas: double number = sales / cost,
             cost_per_order: double currency = cost / orders, comparable: bool, previous_cost: money currency,
             previous_sales: money currency, previous_roas: double number, previous_ctr: double ratio,
             previous_conversion: double ratio, previous_orders: int count, beyond_chance: bool, all_cost: money currency, cost_share: double ratio = cost / all_cost,
             roas_rank: int count, cost_4: money currency, sales_4: money currency, orders_4: int count,
             roas_4: double number = sales_4 / cost_4, break_even: double number, waste_4: money currency} */
-- one row per campaign, plan, keyword, creative, placement, segment, partner and product that a channel's export names (kind).
-- Of several exports of one day the one with the highest cost counts, since a coarse and a fine one tell the same money twice.
-- cost: spend, or commission of an affiliate. comparable: the week before has as many days and the one same attribution window,
-- or neither tells a window; without it there is no previous figure to compare with. all_cost: of all members of the kind.
-- beyond_chance: the return differs from the one before by more than 2.5758 standard errors (99 %) of the orders that the one before had and
-- that the same return would have brought now.
-- _4: four weeks up to this one; waste_4: their cost where they brought no order at all
with line as (
  select p.store, p.channel, v.kind,
    case v.kind when 'campaign' then p.campaign when 'plan' then p.plan when 'keyword' then p.keyword when 'creative' then p.creative
      when 'placement' then p.placement when 'segment' then p.segment when 'partner' then p.partner else p.product_id end as member,
    p.biz_date, p.src_file, p.attribution_days, p.impressions, p.clicks, coalesce(p.ad_spend, p.affiliate_commission) as cost,
    coalesce(p.ad_sales, p.affiliate_sales) as sales, p.ad_orders as orders
  from promotion_daily p
  cross join (values ('campaign'), ('plan'), ('keyword'), ('creative'), ('placement'), ('segment'), ('partner'), ('product')) as v(kind)
  where p.biz_date is not null),
exported as (
  select store, channel, kind, member, biz_date, src_file, min(attribution_days) as window_from, max(attribution_days) as window_to,
    cast(sum(impressions) as bigint) as impressions, cast(sum(clicks) as bigint) as clicks,
    cast(sum(cost) as decimal(18,4)) as cost, cast(sum(sales) as decimal(18,4)) as sales, cast(sum(orders) as bigint) as orders
  from line
  where member <> ''
  group by store, channel, kind, member, biz_date, src_file),
sized as (
  select e.*, coalesce(cost, cast(0 as decimal(18,4))) as known_cost, coalesce(impressions, 0) as known_impressions from exported e),
placed as (
  select s.*, row_number() over (partition by store, channel, kind, member, biz_date
      order by known_cost desc, known_impressions desc, src_file) as place
  from sized s),
weekly as (
  select p.store, p.channel, p.kind, p.member, d.week, d.week_no, count(*) as days, min(p.window_from) as window_from,
    max(p.window_to) as window_to, cast(sum(p.impressions) as bigint) as impressions, cast(sum(p.clicks) as bigint) as clicks,
    cast(sum(p.cost) as decimal(18,4)) as cost, cast(sum(p.sales) as decimal(18,4)) as sales, cast(sum(p.orders) as bigint) as orders
  from placed p
  join dim_day d on d.biz_date = p.biz_date
  where p.place = 1
  group by p.store, p.channel, p.kind, p.member, d.week, d.week_no),
wider as (
  select w.*, cast(sum(cost) over (partition by store, channel, kind, week_no) as decimal(18,4)) as all_cost,
    cast(sum(cost) over (partition by store, channel, kind, member order by week_no range between 3 preceding and current row)
      as decimal(18,4)) as cost_4,
    cast(sum(sales) over (partition by store, channel, kind, member order by week_no range between 3 preceding and current row)
      as decimal(18,4)) as sales_4,
    cast(sum(orders) over (partition by store, channel, kind, member order by week_no range between 3 preceding and current row)
      as bigint) as orders_4
  from weekly w),
paired as (
  select w.*, coalesce(p.days = w.days and coalesce(w.window_from, -1) = coalesce(p.window_from, -1)
      and coalesce(w.window_from, -1) = coalesce(w.window_to, -1) and coalesce(p.window_from, -1) = coalesce(p.window_to, -1),
      false) as comparable,
    p.cost as before_cost, p.sales as before_sales, p.impressions as before_impressions, p.clicks as before_clicks,
    p.orders as before_orders
  from wider w
  left join weekly p on p.store = w.store and p.channel = w.channel and p.kind = w.kind and p.member = w.member
    and p.week_no = w.week_no - 1),
rated as (
  select p.*, cast(sales as double) / nullif(cast(cost as double), 0e0) as roas,
    cast(before_sales as double) / nullif(cast(before_cost as double), 0e0) as before_roas,
    coalesce(round(cast(sales as double) / nullif(cast(cost as double), 0e0), 9), -1e0) as rank_by
  from paired p)
select r.store, r.channel, r.kind, r.member, r.channel || ' / ' || r.kind || ' / ' || r.member as promoted, r.week, r.days,
  r.impressions, r.clicks, r.cost, r.sales, r.orders,
  case when r.window_from = r.window_to then r.window_from end as attribution_days,
  cast(r.clicks as double) / nullif(cast(r.impressions as double), 0e0) as ctr,
  cast(r.cost as double) / nullif(cast(r.clicks as double), 0e0) as cpc,
  cast(r.orders as double) / nullif(cast(r.clicks as double), 0e0) as conversion, r.roas,
  cast(r.cost as double) / nullif(cast(r.orders as double), 0e0) as cost_per_order, r.comparable,
  case when r.comparable then r.before_cost end as previous_cost, case when r.comparable then r.before_sales end as previous_sales,
  case when r.comparable then r.before_roas end as previous_roas,
  case when r.comparable then cast(r.before_clicks as double) / nullif(cast(r.before_impressions as double), 0e0) end as previous_ctr,
  case when r.comparable then cast(r.before_orders as double) / nullif(cast(r.before_clicks as double), 0e0) end
    as previous_conversion,
  case when r.comparable then r.before_orders end as previous_orders,
  case when r.comparable then abs(1e0 - r.roas / nullif(r.before_roas, 0e0)) > 2.5758e0 * sqrt(
      1e0 / nullif(cast(r.before_orders as double), 0e0)
      * (1e0 + cast(r.before_cost as double) / nullif(cast(r.cost as double), 0e0))) end as beyond_chance,
  r.all_cost, cast(r.cost as double) / nullif(cast(r.all_cost as double), 0e0) as cost_share,
  case when r.roas is not null then row_number() over (partition by r.store, r.channel, r.kind, r.week
    order by r.rank_by desc, r.member) end as roas_rank,
  r.cost_4, r.sales_4, r.orders_4, cast(r.sales_4 as double) / nullif(cast(r.cost_4 as double), 0e0) as roas_4,
  l.break_even, case when r.orders_4 = 0 then r.cost_4 end as waste_4
from rated r
left join channel_break_even l on l.store = r.store and l.channel = r.channel
