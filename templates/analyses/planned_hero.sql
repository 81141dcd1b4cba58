/* relation: planned_hero
   grain: [store, product, week]
   reads: [plan_product, dim_as_of]
   columns: {store: text, week: week, product: text, product_name: text, has_level: int count, has_lead: int count, has_floor: int count, src: int count} */
-- what the plan says of the products that the shop lives on
select p.store, a.week, p.id as product, coalesce(nullif(p.name, ''), p.id) as product_name,
  cast(case when p.warning_level is null then 0 else 1 end as bigint) as has_level,
  cast(case when p.lead_days is null then 0 else 1 end as bigint) as has_lead,
  cast(case when p.floor_price is null then 0 else 1 end as bigint) as has_floor, p.src
from plan_product p
cross join dim_as_of a
where p.role in ('hero', 'secondary')
