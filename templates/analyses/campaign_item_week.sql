/* relation: campaign_item_week
   grain: [store, campaign, product_id, week]
   reads: [campaign_window, plan_campaign_item, plan_product, product_day, dim_day]
   lineage: {product_daily: [store, product_id, week]}
   columns: {store: text, campaign: text, campaign_name: text, product_id: text, product_name: text, role: text, entry: text, entry_name: text,
             week: week, days: int days, visitors: int count, usual_visitors: double count,
             visitors_kept: double ratio = visitors / usual_visitors, paid_items: int count, paid_amount: money currency,
             mean_paid: double currency = paid_amount / paid_items, planned_price: money currency, off_plan: double ratio} */
-- items of campaigns on the campaign's days in the week. usual_visitors: for each of those days the mean of the same weekday in the four weeks
-- before the campaign, days of other campaigns left out, at least two of them; visitors are of the days that have a usual figure. off_plan: the
-- mean paid price, coupons taken off, against the planned price
with item as (
  select w.campaign, w.store, max(w.name) as name, i.product as product_id, min(i.price) as price, min(w.date_from) as date_from, max(w.date_to) as date_to
  from campaign_window w
  join plan_campaign_item i on i.campaign = w.campaign
  where w.date_from is not null and w.date_to is not null
  group by w.campaign, w.store, i.product),
numbered as (
  select p.store, p.product_id, p.biz_date, p.product_name, p.product_visitors, p.paid_items, p.paid_amount, d.week, d.week_no, d.day_of_week
  from product_day p
  join dim_day d on d.biz_date = p.biz_date),
busy as (
  select distinct i.store, i.product_id, d.biz_date
  from item i
  join dim_day d on d.biz_date between i.date_from and i.date_to),
quiet as (
  select n.*
  from numbered n
  left join busy b on b.store = n.store and b.product_id = n.product_id and b.biz_date = n.biz_date
  where b.store is null and n.product_visitors is not null),
usual as (
  select i.campaign, i.store, i.product_id, q.day_of_week,
    cast(sum(q.product_visitors) as double) / nullif(cast(count(*) as double), 0e0) as visitors
  from item i
  join quiet q on q.store = i.store and q.product_id = i.product_id and q.biz_date < i.date_from and date_diff('day', q.biz_date, i.date_from) <= 28
  group by i.campaign, i.store, i.product_id, q.day_of_week
  having count(*) >= 2),
on_day as (
  select i.campaign, i.store, i.product_id, i.name, i.price, n.week, n.product_name, n.paid_items, n.paid_amount,
    case when u.visitors is not null then n.product_visitors end as visitors, case when n.product_visitors is not null then u.visitors end as usual
  from item i
  join numbered n on n.store = i.store and n.product_id = i.product_id and n.biz_date between i.date_from and i.date_to
  left join usual u on u.campaign = i.campaign and u.store = i.store and u.product_id = i.product_id and u.day_of_week = n.day_of_week),
weekly as (
  select store, campaign, product_id, week, max(name) as name, max(product_name) as product_name, count(*) as days,
    cast(sum(visitors) as bigint) as visitors, cast(sum(cast(usual as decimal(18,6))) as double) as usual_visitors,
    cast(sum(paid_items) as bigint) as paid_items, cast(sum(paid_amount) as decimal(18,4)) as paid_amount, min(price) as planned_price
  from on_day
  group by store, campaign, product_id, week)
select w.store, w.campaign, coalesce(nullif(w.name, ''), w.campaign) as campaign_name, w.product_id,
  coalesce(nullif(nullif(r.name, ''), r.id), nullif(w.product_name, ''), w.product_id) as product_name, coalesce(r.role, '') as role,
  w.campaign || ' / ' || w.product_id as entry,
  coalesce(nullif(w.name, ''), w.campaign) || ' / ' || coalesce(nullif(nullif(r.name, ''), r.id), nullif(w.product_name, ''), w.product_id) as entry_name,
  w.week, w.days, w.visitors, w.usual_visitors, cast(w.visitors as double) / nullif(w.usual_visitors, 0e0) as visitors_kept, w.paid_items, w.paid_amount,
  cast(w.paid_amount as double) / nullif(cast(w.paid_items as double), 0e0) as mean_paid, w.planned_price,
  cast(w.paid_amount as double) / nullif(cast(w.paid_items as double), 0e0) / nullif(cast(w.planned_price as double), 0e0) - 1e0 as off_plan
from weekly w
left join plan_product r on r.id = w.product_id and (r.store = w.store or r.store = '')
