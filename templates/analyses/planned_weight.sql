/* relation: planned_weight
   grain: [product, week]
   reads: [plan_product, plan_freight_template, plan_freight_region, dim_as_of]
   columns: {store: text, week: week, product: text, product_name: text, on_sale: int count, exempt: int count, weighed: int count,
             by_weight: int count, src: int count} */
-- products of the plan; by_weight: regions of the freight templates of their shop that charge each further kilogram
with heavy as (
  select t.store
  from plan_freight_template t
  join plan_freight_region r on r.freight_template = t.id
  where r.per_kg > 0),
counted as (
  select p.id as product, count(h.store) as by_weight
  from plan_product p
  left join heavy h on h.store = p.store or h.store = '' or p.store = ''
  group by p.id)
select p.store, a.week, p.id as product, coalesce(nullif(p.name, ''), p.id) as product_name,
  cast(case when p.state in ('ready', 'on-sale') then 1 else 0 end as bigint) as on_sale,
  cast(case when p.exempt then 1 else 0 end as bigint) as exempt, cast(case when p.weight is null then 0 else 1 end as bigint) as weighed,
  c.by_weight, p.src
from plan_product p
cross join dim_as_of a
join counted c on c.product = p.id
