/* relation: stock_cover
   grain: [store, product_id, week]
   reads: [inventory_snapshot, product_day, plan_product, campaign_window, plan_campaign_item, dim_day]
   lineage: {inventory_snapshot: [store, product_id, week]}
   columns: {store: text, product_id: text, product_name: text, role: text, week: week, available: int count,
             warning_level: int count, lead_days: double days, usual_items: double count, coming_units: double count,
             cover_days: double days, product_visitors: int count, lost_amount: money currency} */
-- the last snapshot of the week against the sales of four weeks; what campaigns that start within four weeks are expected to
-- sell is taken off first; without a planned warning level it is the usual sales of the lead time and a week
with snapshot as (
  select s.store, s.product_id, d.week, d.week_no, s.biz_date, max(s.product_name) as product_name,
    cast(sum(s.stock_units) as bigint) as stock_units, cast(sum(s.reserved_units) as bigint) as reserved_units
  from inventory_snapshot s
  join dim_day d on d.biz_date = s.biz_date
  where s.product_id <> ''
  group by s.store, s.product_id, d.week, d.week_no, s.biz_date),
placed as (
  select s.*, row_number() over (partition by store, product_id, week_no order by biz_date desc) as place from snapshot s),
latest as (
  select store, product_id, week, week_no, product_name, stock_units - coalesce(reserved_units, 0) as available
  from placed
  where place = 1),
sold as (
  select p.store, p.product_id, d.week_no, cast(sum(p.paid_items) as bigint) as items,
    cast(sum(p.paid_amount) as decimal(18,4)) as amount, cast(sum(p.product_visitors) as bigint) as visitors
  from product_day p
  join dim_day d on d.biz_date = p.biz_date
  group by p.store, p.product_id, d.week_no),
selling_day as (
  select distinct p.store, p.biz_date, d.week_no
  from product_day p
  join dim_day d on d.biz_date = p.biz_date),
selling_week as (
  select store, week_no, count(*) as days from selling_day group by store, week_no),
back as (
  select v.n from (values (0), (1), (2), (3)) as v(n)),
span as (
  select w.store, w.week_no + b.n as week_no, cast(sum(w.days) as bigint) as days
  from selling_week w
  cross join back b
  group by w.store, w.week_no + b.n),
usual as (
  select s.store, s.product_id, s.week_no + b.n as week_no, cast(sum(s.items) as bigint) as items,
    cast(sum(s.amount) as decimal(18,4)) as amount
  from sold s
  cross join back b
  group by s.store, s.product_id, s.week_no + b.n),
coming as (
  select c.store, i.product as product_id, d.week_no, sum(cast(i.expected_units as decimal(18,4))) as units
  from campaign_window c
  join plan_campaign_item i on i.campaign = c.campaign
  join dim_day d on d.biz_date = c.date_from
  group by c.store, i.product, d.week_no),
expected as (
  select l.store, l.product_id, l.week_no, sum(c.units) as units
  from latest l
  join coming c on c.store = l.store and c.product_id = l.product_id and c.week_no between l.week_no + 1 and l.week_no + 4
  group by l.store, l.product_id, l.week_no),
joined as (
  select l.store, l.product_id, coalesce(nullif(nullif(r.name, ''), r.id), nullif(l.product_name, ''), l.product_id) as product_name,
    coalesce(r.role, '') as role, l.week, l.available, r.warning_level, cast(r.lead_days as double) as lead_days,
    cast(coalesce(u.items, 0) as double) / nullif(cast(n.days as double), 0e0) as usual_items,
    cast(coalesce(u.amount, cast(0 as decimal(18,4))) as double) / nullif(cast(n.days as double), 0e0) as usual_amount,
    cast(coalesce(e.units, cast(0 as decimal(18,4))) as double) as coming_units, s.visitors as product_visitors
  from latest l
  left join plan_product r on r.id = l.product_id and (r.store = l.store or r.store = '')
  left join span n on n.store = l.store and n.week_no = l.week_no
  left join usual u on u.store = l.store and u.product_id = l.product_id and u.week_no = l.week_no
  left join sold s on s.store = l.store and s.product_id = l.product_id and s.week_no = l.week_no
  left join expected e on e.store = l.store and e.product_id = l.product_id and e.week_no = l.week_no),
covered as (
  select j.*, (cast(available as double) - coming_units) / nullif(usual_items, 0e0) as cover_days from joined j)
select store, product_id, product_name, role, week, available,
  coalesce(warning_level, cast(floor(usual_items * (lead_days + 7e0) + 0.5e0) as bigint)) as warning_level,
  lead_days, usual_items, coming_units, cover_days, product_visitors,
  case when lead_days > cover_days and cover_days > 0e0 then cast(round((lead_days - cover_days) * usual_amount, 4) as decimal(18,4))
    when lead_days > 0e0 and cover_days <= 0e0 then cast(round(lead_days * usual_amount, 4) as decimal(18,4)) end as lost_amount
from covered
