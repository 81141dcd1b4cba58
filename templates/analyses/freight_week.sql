/* relation: freight_week
   grain: [store, region, week]
   reads: [order_line, plan_freight_template, plan_freight_region, plan_store, dim_day, dim_week]
   lineage: {order_line: [store, region, week]}
   columns: {store: text, region: text, week: week, orders_4: int count, covered: bool, charged_orders_4: int count, charged_4: money currency,
             paid_4: money currency, gap_4: money currency, paid_share: double ratio = charged_4 / paid_4} */
-- orders by their region in the four weeks up to a complete one. covered: a region of the plan's freight templates is named like it,
-- contains it or is contained in it, or stands for all others; no data where the plan has none for the shop. charged, paid: what
-- buyers paid and what the carrier took, of orders that were charged freight and of which both are known; free freight is in the
-- price and does not count
with line as (
  select o.store, trim(o.region) as region, d.week_no, o.order_id, sum(o.freight) as charged, sum(o.freight_paid) as paid,
    count(o.freight) as charged_lines, count(o.freight_paid) as paid_lines
  from order_line o
  join dim_day d on d.biz_date = o.biz_date
  where trim(o.region) <> '' and o.order_id <> ''
  group by o.store, trim(o.region), d.week_no, o.order_id),
weekly as (
  select store, region, week_no, count(*) as orders,
    count(case when charged > 0 and paid_lines > 0 then 1 end) as charged_orders,
    cast(sum(case when charged > 0 and paid_lines > 0 then charged end) as decimal(18,4)) as charged,
    cast(sum(case when charged > 0 and paid_lines > 0 then paid end) as decimal(18,4)) as paid
  from line
  group by store, region, week_no),
back as (
  select v.n from (values (0), (1), (2), (3)) as v(n)),
block as (
  select w.store, w.region, w.week_no + b.n as week_no, cast(sum(w.orders) as bigint) as orders_4,
    cast(sum(w.charged_orders) as bigint) as charged_orders_4, cast(sum(w.charged) as decimal(18,4)) as charged_4,
    cast(sum(w.paid) as decimal(18,4)) as paid_4
  from weekly w
  cross join back b
  group by w.store, w.region, w.week_no + b.n),
zone as (
  select distinct s.id as store, trim(r.region) as zone
  from plan_store s
  join plan_freight_template t on t.store = s.id or t.store = ''
  join plan_freight_region r on r.freight_template = t.id),
known as (
  select g.store, g.region,
    max(case when z.zone in ('', '其他', '其它', '全国', '默认', '其餘', '全國', '預設', 'その他', '全国一律', 'Other', 'Others', 'Rest', 'Default', 'All')
        or z.zone = g.region or length(replace(g.region, z.zone, '')) < length(g.region)
        or length(replace(z.zone, g.region, '')) < length(z.zone) then 1 else 0 end) as covered
  from (select distinct store, region from weekly) g
  join zone z on z.store = g.store
  group by g.store, g.region)
select b.store, b.region, w.week, b.orders_4, k.covered = 1 as covered, b.charged_orders_4, b.charged_4, b.paid_4,
  cast(b.paid_4 - b.charged_4 as decimal(18,4)) as gap_4,
  cast(b.charged_4 as double) / nullif(cast(b.paid_4 as double), 0e0) as paid_share
from block b
join dim_week w on w.week_no = b.week_no and w.complete
left join known k on k.store = b.store and k.region = b.region
