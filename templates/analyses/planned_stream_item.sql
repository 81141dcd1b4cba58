/* relation: planned_stream_item
   grain: [stream, position, week]
   reads: [plan_livestream, plan_livestream_item, plan_product, dim_as_of]
   columns: {store: text, week: week, stream: text, position: int count, product: text, entry: text, entry_name: text, starts_in: int days,
             price: money currency, floor_price: money currency, src: int count} */
-- prices of live sessions beside the floor that the plan sets for the item; of several stores' the highest
with floored as (
  select id, store, max(floor_price) as floor_price, max(name) as name from plan_product group by id, store),
item as (
  select l.store, l.id as stream, l.name as stream_name, l.on_day, i.position, i.product, i.price, i.src,
    max(f.floor_price) as floor_price, max(f.name) as name
  from plan_livestream l
  join plan_livestream_item i on i.livestream = l.id and i.product <> ''
  left join floored f on f.id = i.product and (f.store = l.store or f.store = '' or l.store = '')
  group by l.store, l.id, l.name, l.on_day, i.position, i.product, i.price, i.src)
select i.store, a.week, i.stream, i.position, i.product, i.stream || ' / ' || i.product as entry,
  coalesce(nullif(i.stream_name, ''), i.stream) || ' / ' || coalesce(nullif(i.name, ''), i.product) as entry_name,
  cast(date_diff('day', a.as_of, i.on_day) as bigint) as starts_in, i.price, i.floor_price, i.src
from item i
cross join dim_as_of a
