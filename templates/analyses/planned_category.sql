/* relation: planned_category
   grain: [category, week]
   reads: [plan_category, dim_as_of]
   columns: {store: text, week: week, category: text, category_name: text, level: int count, alike: int count, alike_with: text, src: int count} */
-- categories of the shop: how many steps a buyer takes to each (6 stands for six and more), and others of the shop under the same parent or
-- not whose names differ by nothing but blanks
with named as (
  select c.id, c.store, c.parent, c.src, coalesce(nullif(c.name, ''), c.id) as name,
    replace(coalesce(nullif(c.name, ''), c.id), ' ', '') as folded
  from plan_category c),
stepped as (
  select n.id, case when n.parent = '' or p1.id is null then 1 when p1.parent = '' or p2.id is null then 2
    when p2.parent = '' or p3.id is null then 3 when p3.parent = '' or p4.id is null then 4
    when p4.parent = '' or p5.id is null then 5 else 6 end as level
  from named n
  left join plan_category p1 on p1.id = n.parent
  left join plan_category p2 on p2.id = p1.parent
  left join plan_category p3 on p3.id = p2.parent
  left join plan_category p4 on p4.id = p3.parent
  left join plan_category p5 on p5.id = p4.parent),
twin as (
  select n.id, count(*) as others, min(o.name) as other
  from named n
  join named o on o.folded = n.folded and o.id < n.id and (o.store = n.store or o.store = '' or n.store = '')
  group by n.id)
select n.store, a.week, n.id as category, n.name as category_name, cast(s.level as bigint) as level, coalesce(t.others, 0) as alike,
  coalesce(t.other, '') as alike_with, n.src
from named n
join stepped s on s.id = n.id
cross join dim_as_of a
left join twin t on t.id = n.id
