/* relation: planned_hero_work
   grain: [store, product, kind, week]
   reads: [plan_product, plan_creative, plan_test, plan_content, dim_as_of]
   columns: {store: text, week: week, product: text, product_name: text, kind: text, last_on: date, idle_for: int days, src: int count} */
-- heroes on sale and the last time that something new was done for each: creative, the first day of the youngest one in use; test, its last
-- day, or today while one runs; content, the day on which a piece came out. Of a hero that never had one it counts from the first entry of that
-- kind for the shop; where the shop keeps no such list there is no row
with entry as (
  select c.store, 'creative' as kind, c.product, coalesce(c.entered_on, c.used_from) as kept_from,
    case when c.used_from <= a.as_of and (c.used_to is null or c.used_to >= a.as_of) then c.used_from end as last_on
  from plan_creative c
  cross join dim_as_of a
  union all
  select t.store, 'test', t.product, t.date_from,
    case when t.result = 'running' and t.date_from <= a.as_of then a.as_of when t.result = 'running' then t.date_from
      else coalesce(t.decided_on, t.date_to, t.date_from) end
  from plan_test t
  cross join dim_as_of a
  union all
  select o.store, 'content', o.product, o.due_on, case when o.out_on <= a.as_of then o.out_on end
  from plan_content o
  cross join dim_as_of a),
kept as (
  select store, kind, min(kept_from) as kept_from from entry group by store, kind),
hero as (
  select id, name, store, src from plan_product where role in ('hero', 'secondary') and coalesce(nullif(state, ''), 'on-sale') = 'on-sale'),
since as (
  select h.store, h.id, k.kind, min(k.kept_from) as kept_from
  from hero h
  join kept k on k.store = h.store or k.store = '' or h.store = ''
  group by h.store, h.id, k.kind),
latest as (
  select kind, product, max(last_on) as last_on from entry group by kind, product)
select h.store, a.week, h.id as product, coalesce(nullif(h.name, ''), h.id) as product_name, s.kind, l.last_on,
  cast(date_diff('day', coalesce(l.last_on, s.kept_from), a.as_of) as bigint) as idle_for, h.src
from hero h
join since s on s.store = h.store and s.id = h.id
cross join dim_as_of a
left join latest l on l.kind = s.kind and l.product = h.id
