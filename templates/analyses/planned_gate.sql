/* relation: planned_gate
   grain: [store, product, week]
   reads: [plan_product, plan_product_gate, dim_as_of]
   columns: {store: text, week: week, product: text, product_name: text, state: text, items: int count, open_items: int count, open_item: text,
             waits_for: int days, src: int count} */
-- what must hold before a product goes on sale, of products with such a list. open: not done by the as-of day; open_item: the first of them;
-- waits_for: since the oldest of them is open
with listed as (
  select g.product, coalesce(nullif(g.name, ''), g.item) as item, g.since, g.position,
    case when g.done_on is null or g.done_on > a.as_of then 1 else 0 end as is_open
  from plan_product_gate g
  cross join dim_as_of a),
placed as (
  select l.*, row_number() over (partition by product order by is_open desc, position) as place from listed l),
gate as (
  select product, count(*) as items, cast(sum(is_open) as bigint) as open_items, max(case when place = 1 and is_open = 1 then item end) as open_item,
    min(case when is_open = 1 then since end) as open_since
  from placed
  group by product)
select p.store, a.week, p.id as product, coalesce(nullif(p.name, ''), p.id) as product_name, p.state, g.items, g.open_items, g.open_item,
  cast(date_diff('day', g.open_since, a.as_of) as bigint) as waits_for, p.src
from gate g
join plan_product p on p.id = g.product
cross join dim_as_of a
