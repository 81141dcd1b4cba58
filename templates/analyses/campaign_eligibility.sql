/* relation: campaign_eligibility
   grain: [store, campaign, product_id, condition_no, week]
   reads: [campaign_window, plan_campaign, plan_campaign_item, plan_campaign_condition, plan_product, price_day, product_week,
           product_daily, review_week, stock_cover, metric_period, account_score_week, dim_day, dim_week]
   columns: {store: text, campaign: text, campaign_name: text, product_id: text, product_name: text, entry: text, condition_no: int count,
             asked_for: text, week: week, starts_in: int days, deadline_in: int days, closed: bool, status: text,
             value: double number, limit_value: double number, gap: double number, possible_in: int days, price: money currency,
             lowest_price: money currency, units_sold: int count, rating: double score, available: int count,
             failed: int count, unknown: int count} */
-- every item of a campaign that starts within 60 days against every condition that the plan has of it, as of the end of a whole
-- week. lowest-price-30: the planned price is no higher than the lowest payable price of the last 30 days, nor than `most` where
-- given; units-sold: pieces sold since the data begin, 50 where the plan says nothing - fewer prove nothing where the item sold from
-- the first four weeks of data that go back less than half a year; rating: mean of the product export's days of the week, else the
-- last one of the review export in it; stock: available at the week's last count, for the expected pieces where the plan says
-- nothing; score: the lowest DSR (4.6 where the plan says nothing), without DSR the lowest score of the account; points: those taken
-- this year; other: nobody can tell but people. status: held or failed, none without data. closed: it is not entered, or the last
-- day to enter has passed. gap: how much is missing, in the unit of the condition. possible_in: days after which the low price is 30
-- days ago, or the missing pieces are sold at the pace of four weeks. failed, unknown: conditions of the item that are not held, and
-- those without data
with item as (
  select campaign, product, min(price) as price, sum(cast(expected_units as decimal(18,4))) as units
  from plan_campaign_item
  where product <> ''
  group by campaign, product),
placed as (
  select c.store, c.campaign, coalesce(nullif(c.name, ''), c.campaign) as campaign_name, i.product, i.price, i.units, w.week, w.week_no,
    w.week_to, date_diff('day', w.week_to, c.date_from) as starts_in,
    date_diff('day', w.week_to, p.registration_deadline) as deadline_in, p.registration_state as registration
  from campaign_window c
  join plan_campaign p on p.id = c.campaign
  join item i on i.campaign = c.campaign
  join dim_week w on w.complete and date_diff('day', w.week_to, c.date_from) between 1 and 60),
asked as (
  select distinct store, product, week, week_no, week_to from placed),
priced as (
  select a.store, a.product, a.week, a.week_to, d.biz_date, d.payable_price
  from asked a
  join price_day d on d.store = a.store and d.product_id = a.product and date_diff('day', d.biz_date, a.week_to) between 0 and 29),
lowest as (
  select store, product, week, min(payable_price) as lowest_price from priced group by store, product, week),
lowest_day as (
  select p.store, p.product, p.week, l.lowest_price, min(date_diff('day', p.biz_date, p.week_to)) as days_ago
  from priced p
  join lowest l on l.store = p.store and l.product = p.product and l.week = p.week and l.lowest_price = p.payable_price
  group by p.store, p.product, p.week, l.lowest_price),
item_week as (
  select p.store, p.product_id, w.week_no, p.paid_items
  from product_week p
  join dim_week w on w.week = p.week),
reach as (
  select store, min(week_no) as store_no from item_week group by store),
sold as (
  select a.store, a.product, a.week, cast(sum(i.paid_items) as bigint) as units_sold, min(i.week_no) as first_no, max(a.week_no) as week_no
  from asked a
  join item_week i on i.store = a.store and i.product_id = a.product and i.week_no <= a.week_no
  group by a.store, a.product, a.week),
rated as (
  select p.store, p.product_id, d.week,
    cast(sum(cast(p.product_rating as decimal(18,9))) as double) / nullif(cast(count(p.product_rating) as double), 0e0) as rating
  from product_daily p
  join dim_day d on d.biz_date = p.biz_date
  where p.product_rating is not null
  group by p.store, p.product_id, d.week),
shop_score as (
  select store, period as week, min(case when metric <> 'penalty_points' then value end) as dsr,
    min(case when metric = 'penalty_points' then value end) as points
  from metric_period
  where period_kind = 'week' and metric in ('dsr_description', 'dsr_service', 'dsr_logistics', 'penalty_points')
  group by store, period),
account_low as (
  select store, week, min(value) as score from account_score_week group by store, week),
figure as (
  select p.*, l.lowest_price, l.days_ago,
    case when s.units_sold >= 50 or s.first_no >= r.store_no + 4 or s.week_no - r.store_no >= 26 then s.units_sold end as proven_units,
    s.units_sold, coalesce(t.rating, v.rating) as rating, k.available, k.usual_items, coalesce(m.dsr, a.score) as score, m.points
  from placed p
  left join lowest_day l on l.store = p.store and l.product = p.product and l.week = p.week
  left join sold s on s.store = p.store and s.product = p.product and s.week = p.week
  left join reach r on r.store = p.store
  left join rated t on t.store = p.store and t.product_id = p.product and t.week = p.week
  left join review_week v on v.store = p.store and v.product_id = p.product and v.week = p.week
  left join stock_cover k on k.store = p.store and k.product_id = p.product and k.week = p.week
  left join shop_score m on m.store = p.store and m.week = p.week
  left join account_low a on a.store = p.store and a.week = p.week),
measured as (
  select f.*, c.position as condition_no, c.kind as asked_for,
    case c.kind when 'lowest-price-30' then case when f.lowest_price is not null or cast(f.price as double) > c.most then cast(f.price as double) end
      when 'units-sold' then case when f.units_sold >= coalesce(c.least, 50e0) then cast(f.units_sold as double)
        else cast(f.proven_units as double) end
      when 'rating' then f.rating when 'stock' then cast(f.available as double) when 'score' then f.score when 'points' then f.points end
      as value,
    case c.kind when 'lowest-price-30' then case when c.most < cast(f.lowest_price as double) or f.lowest_price is null then c.most
        else cast(f.lowest_price as double) end
      when 'units-sold' then coalesce(c.least, 50e0) when 'rating' then c.least
      when 'stock' then coalesce(c.least, cast(f.units as double)) when 'score' then coalesce(c.least, 4.6e0) when 'points' then c.most end
      as limit_value,
    case when c.kind in ('lowest-price-30', 'points') then 1e0 else -1e0 end as sign
  from figure f
  join plan_campaign_condition c on c.campaign = f.campaign),
judged as (
  select m.*, case when value is null or limit_value is null then null
      when round(sign * (value - limit_value), 6) > 0e0 then 'failed' else 'held' end as status,
    case when round(sign * (value - limit_value), 6) > 0e0 then sign * (value - limit_value) end as gap
  from measured m)
select j.store, j.campaign, j.campaign_name, j.product as product_id, coalesce(nullif(r.name, ''), j.product) as product_name,
  j.campaign || ' / ' || j.product || ' / ' || cast(j.condition_no as varchar) as entry, j.condition_no, j.asked_for, j.week,
  j.starts_in, j.deadline_in,
  coalesce(j.registration, '') in ('skipped', 'refused') or coalesce(j.deadline_in < 0, false) as closed, j.status,
  j.value, j.limit_value, j.gap,
  case when j.status = 'failed' and j.asked_for = 'lowest-price-30' and j.limit_value = cast(j.lowest_price as double) then 30 - j.days_ago
    when j.status = 'failed' and j.asked_for = 'units-sold' then cast(ceil(round(j.gap / nullif(j.usual_items, 0e0), 6)) as bigint) end
    as possible_in,
  j.price, j.lowest_price, j.units_sold, j.rating, j.available,
  cast(sum(case when j.status = 'failed' then 1 else 0 end) over (partition by j.store, j.campaign, j.product, j.week) as bigint) as failed,
  cast(sum(case when j.status is null then 1 else 0 end) over (partition by j.store, j.campaign, j.product, j.week) as bigint) as unknown
from judged j
left join plan_product r on r.id = j.product and (r.store = j.store or r.store = '')
