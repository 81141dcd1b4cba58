/* relation: region_delivery
   grain: [store, region, week]
   reads: [order_parcel, region_week, dim_week]
   lineage: {order_snapshot: [store, week]}
   columns: {store: text, region: text, week: week, orders: int count, all_orders: int count, order_share: double ratio = orders / all_orders,
             judged_parcels: int count, late_parcels: int count, late_share: double ratio = late_parcels / judged_parcels,
             delivery_hours: double hours, all_hours: double hours} */
-- regions by what they order and how parcels reach them, all carriers together: of four complete weeks up to this one. late: signed after
-- the promise to deliver; delivery_hours: mean from payment to signature, all_hours: that of the whole shop
with ordered as (
  select r.store, r.region, w.week_no + b.n as week_no, cast(sum(r.orders) as bigint) as orders
  from region_week r
  join dim_week w on w.week = r.week
  cross join (values (0), (1), (2), (3)) as b(n)
  where r.orders is not null
  group by r.store, r.region, w.week_no + b.n),
all_ordered as (
  select store, week_no, cast(sum(orders) as bigint) as orders from ordered group by store, week_no),
parcel as (
  select p.store, p.region, w.week_no, count(case when p.signed_in_week then p.late end) as judged,
    cast(sum(case when p.signed_in_week and p.late then 1 else 0 end) as bigint) as late,
    cast(sum(case when p.signed_in_week then cast(p.delivery_hours as decimal(18,4)) end) as decimal(18,4)) as hours,
    count(case when p.signed_in_week then p.delivery_hours end) as signed
  from order_parcel p
  join dim_week w on w.week = p.week
  where p.region <> ''
  group by p.store, p.region, w.week_no),
carried as (
  select p.store, p.region, p.week_no + b.n as week_no, cast(sum(p.judged) as bigint) as judged, cast(sum(p.late) as bigint) as late,
    cast(sum(p.hours) as decimal(18,4)) as hours, cast(sum(p.signed) as bigint) as signed
  from parcel p
  cross join (values (0), (1), (2), (3)) as b(n)
  group by p.store, p.region, p.week_no + b.n),
all_carried as (
  select store, week_no, cast(sum(hours) as decimal(18,4)) as hours, cast(sum(signed) as bigint) as signed from carried group by store, week_no)
select c.store, c.region, w.week, o.orders, a.orders as all_orders, cast(o.orders as double) / nullif(cast(a.orders as double), 0e0) as order_share,
  c.judged as judged_parcels, c.late as late_parcels, cast(c.late as double) / nullif(cast(c.judged as double), 0e0) as late_share,
  cast(c.hours as double) / nullif(cast(c.signed as double), 0e0) as delivery_hours,
  cast(h.hours as double) / nullif(cast(h.signed as double), 0e0) as all_hours
from carried c
join dim_week w on w.week_no = c.week_no and w.complete
join all_carried h on h.store = c.store and h.week_no = c.week_no
left join ordered o on o.store = c.store and o.region = c.region and o.week_no = c.week_no
left join all_ordered a on a.store = c.store and a.week_no = c.week_no
