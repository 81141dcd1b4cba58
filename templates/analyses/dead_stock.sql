/* relation: dead_stock
   grain: [store, product_id, week]
   reads: [inventory_snapshot, product_day, product_daily, plan_product, plan_season, campaign_window, plan_campaign_item, dim_day, dim_week]
   lineage: {inventory_snapshot: [store, product_id, week]}
   columns: {store: text, product_id: text, product_name: text, role: text, week: week, stock_units: int count,
             shelf_days: int days, unsold_days: int days, exempt: bool, in_campaign: bool, season_over: bool,
             stock_value: money currency restricted, search_visitors: int count,
             all_search_visitors: int count, search_share: double ratio = search_visitors / all_search_visitors} */
-- products with stock in the last snapshot of the week; days are counted to the week's end; without five weeks of sales
-- figures nobody can say that a product did not sell. search_visitors: that came from search in four weeks up to this one, a person once
-- a day; of all products in all_search_visitors
with numbered as (
  select biz_date, week, week_no, row_number() over (order by biz_date) as day_no from dim_day),
week_end as (
  select w.week, w.week_no, w.week_to, n.day_no from dim_week w join numbered n on n.biz_date = w.week_to),
snapshot as (
  select s.store, s.product_id, n.week, n.week_no, n.day_no, max(s.product_name) as product_name,
    cast(sum(s.stock_units) as bigint) as stock_units
  from inventory_snapshot s
  join numbered n on n.biz_date = s.biz_date
  where s.product_id <> ''
  group by s.store, s.product_id, n.week, n.week_no, n.day_no),
placed as (
  select s.*, row_number() over (partition by store, product_id, week_no order by day_no desc) as place from snapshot s),
latest as (
  select p.store, p.product_id, p.week, p.week_no, p.product_name, p.stock_units, e.day_no as end_no, e.week_to
  from placed p
  join week_end e on e.week_no = p.week_no
  where p.place = 1 and p.stock_units > 0),
seen as (
  select store, product_id, min(day_no) as first_no
  from (select store, product_id, day_no from snapshot
    union all
    select p.store, p.product_id, n.day_no from product_day p join numbered n on n.biz_date = p.biz_date) a
  group by store, product_id),
sale_week as (
  select p.store, p.product_id, n.week_no, max(n.day_no) as last_no
  from product_day p
  join numbered n on n.biz_date = p.biz_date
  where p.paid_items > 0 or p.paid_amount > 0
  group by p.store, p.product_id, n.week_no),
found_week as (
  select p.store, p.product_id, n.week_no, cast(sum(p.search_visitors) as bigint) as visitors
  from product_daily p
  join numbered n on n.biz_date = p.biz_date
  where p.product_id <> ''
  group by p.store, p.product_id, n.week_no),
found as (
  select f.store, f.product_id, f.week_no + b.n as week_no, cast(sum(f.visitors) as bigint) as visitors
  from found_week f
  cross join (values (0), (1), (2), (3)) as b(n)
  group by f.store, f.product_id, f.week_no + b.n),
found_all as (
  select store, week_no, cast(sum(visitors) as bigint) as visitors from found group by store, week_no),
marked as (
  select store, product_id, week_no, last_no, false as in_stock from sale_week
  union all
  select store, product_id, week_no, cast(null as bigint), true from latest),
sale as (
  select store, product_id, week_no, in_stock, max(last_no) over (partition by store, product_id order by week_no
    range between unbounded preceding and current row) as last_no
  from marked),
selling_week as (
  select distinct p.store, n.week_no from product_day p join numbered n on n.biz_date = p.biz_date),
known as (
  select e.week_no, s.store, count(*) as weeks
  from week_end e
  join selling_week s on s.week_no between e.week_no - 4 and e.week_no
  group by e.week_no, s.store),
campaign as (
  select c.store, i.product as product_id, coalesce(a.day_no, 1000000) as from_no, coalesce(z.day_no, 1000000) as to_no
  from campaign_window c
  join plan_campaign_item i on i.campaign = c.campaign
  left join numbered a on a.biz_date = c.date_from
  left join numbered z on z.biz_date = c.date_to),
promoted as (
  select distinct l.store, l.product_id, l.week_no
  from latest l
  join campaign c on c.store = l.store and c.product_id = l.product_id and c.from_no <= l.end_no + 30 and c.to_no >= l.end_no)
select l.store, l.product_id, coalesce(nullif(nullif(r.name, ''), r.id), nullif(l.product_name, ''), l.product_id) as product_name,
  coalesce(r.role, '') as role, l.week, l.stock_units, cast(l.end_no - f.first_no + 1 as bigint) as shelf_days,
  case when k.weeks = 5 then cast(l.end_no - coalesce(s.last_no, f.first_no - 1) as bigint) end as unsold_days,
  coalesce(r.exempt, false) as exempt, p.store is not null as in_campaign,
  coalesce(l.week_to > q.date_to, false) as season_over,
  cast(cast(l.stock_units as decimal(18,0)) * cast(r.unit_cost as decimal(20,4)) as decimal(18,4)) as stock_value,
  case when a.visitors is not null then coalesce(v.visitors, 0) end as search_visitors, a.visitors as all_search_visitors,
  cast(case when a.visitors is not null then coalesce(v.visitors, 0) end as double) / nullif(cast(a.visitors as double), 0e0) as search_share
from latest l
join seen f on f.store = l.store and f.product_id = l.product_id
left join sale s on s.in_stock and s.store = l.store and s.product_id = l.product_id and s.week_no = l.week_no
left join known k on k.store = l.store and k.week_no = l.week_no
left join promoted p on p.store = l.store and p.product_id = l.product_id and p.week_no = l.week_no
left join found v on v.store = l.store and v.product_id = l.product_id and v.week_no = l.week_no
left join found_all a on a.store = l.store and a.week_no = l.week_no
left join plan_product r on r.id = l.product_id and (r.store = l.store or r.store = '')
left join plan_season q on q.id = r.season
