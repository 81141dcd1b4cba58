/* relation: assortment_week
   grain: [store, week]
   reads: [product_week, dim_week]
   lineage: {product_daily: [store, week]}
   columns: {store: text, week: week, items: int count, sold_items: int count, sold_share: double ratio = sold_items / items} */
-- items that had a visitor or a sale in the four weeks that end with the week, and those of them that sold; four weeks with sales
-- of the store must be there
with known as (
  select p.store, p.product_id, w.week_no, p.product_visitors > 0 or p.paid_amount > 0 as shown, p.paid_amount > 0 as sold
  from product_week p
  join dim_week w on w.week = p.week and w.complete),
back as (
  select v.n from (values (0), (1), (2), (3)) as v(n)),
span as (
  select k.store, k.product_id, k.week_no + b.n as week_no, max(case when k.shown then 1 else 0 end) as shown,
    max(case when k.sold then 1 else 0 end) as sold
  from known k
  cross join back b
  group by k.store, k.product_id, k.week_no + b.n),
selling as (
  select distinct store, week_no from known where sold),
whole as (
  select s.store, s.week_no + b.n as week_no, count(*) as weeks
  from selling s
  cross join back b
  group by s.store, s.week_no + b.n)
select s.store, w.week, cast(sum(s.shown) as bigint) as items, cast(sum(s.sold) as bigint) as sold_items,
  cast(sum(s.sold) as double) / nullif(cast(sum(s.shown) as double), 0e0) as sold_share
from span s
join dim_week w on w.week_no = s.week_no and w.complete
join whole h on h.store = s.store and h.week_no = s.week_no and h.weeks = 4
group by s.store, w.week
