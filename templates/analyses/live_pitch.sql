/* relation: live_pitch
   grain: [store, stream, position]
   reads: [plan_livestream, plan_livestream_item, plan_product, plan_store, price_snapshot, inventory_snapshot, dim_as_of]
   lineage: {price_snapshot: [store], inventory_snapshot: [store]}
   columns: {store: text, week: week, stream: text, position: int count, pitch: text, pitch_name: text, starts_in: int days,
             price: money currency, former_price: money currency, price_days: int days, former_days: int days, highest_price: money currency,
             says_left: int count, available: int count, counted_on: date, forecast: int count} */
-- items of live sessions to come, and of the as-of day, beside what buyers could see. former_days: days up to the as-of day on which the
-- snapshots show the former price, or ask it after all offers; of price_days that have one. available: of the last count up to the
-- as-of day, reserved taken off, no data where it is older than three days
with item as (
  select s.id as store, a.week, a.as_of, l.id as stream, i.position, i.product, i.price, i.former_price, i.says_left, i.forecast,
    coalesce(nullif(l.name, ''), l.id) as stream_name, cast(date_diff('day', a.as_of, l.on_day) as bigint) as starts_in
  from plan_livestream l
  cross join dim_as_of a
  join plan_livestream_item i on i.livestream = l.id and i.product <> ''
  join plan_store s on s.id = l.store or l.store = ''
  where l.on_day >= a.as_of),
priced as (
  select i.store, i.stream, i.position, count(distinct p.biz_date) as price_days,
    count(distinct case when p.shown_price = i.former_price or p.payable_price = i.former_price then p.biz_date end) as former_days,
    max(coalesce(p.shown_price, p.payable_price)) as highest_price
  from item i
  join price_snapshot p on p.store = i.store and p.product_id = i.product and p.biz_date <= i.as_of
    and (p.shown_price is not null or p.payable_price is not null)
  group by i.store, i.stream, i.position),
snapshot as (
  select s.store, s.product_id, s.biz_date, cast(sum(s.stock_units) as bigint) as stock_units, cast(sum(s.reserved_units) as bigint) as reserved_units
  from inventory_snapshot s
  cross join dim_as_of a
  where date_diff('day', s.biz_date, a.as_of) between 0 and 3
  group by s.store, s.product_id, s.biz_date),
placed as (
  select s.*, row_number() over (partition by store, product_id order by biz_date desc) as place from snapshot s)
select i.store, i.week, i.stream, i.position, i.stream || ' / ' || i.product as pitch,
  i.stream_name || ' / ' || coalesce(nullif(r.name, ''), i.product) as pitch_name, i.starts_in, i.price, i.former_price,
  p.price_days, p.former_days, p.highest_price, i.says_left, c.stock_units - coalesce(c.reserved_units, 0) as available,
  c.biz_date as counted_on, i.forecast
from item i
left join priced p on p.store = i.store and p.stream = i.stream and p.position = i.position
left join placed c on c.store = i.store and c.product_id = i.product and c.place = 1
left join plan_product r on r.id = i.product and (r.store = i.store or r.store = '')
