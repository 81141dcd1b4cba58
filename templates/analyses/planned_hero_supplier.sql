/* relation: planned_hero_supplier
   grain: [product, week]
   reads: [plan_product, plan_supplier_product, plan_risk, dim_as_of]
   columns: {store: text, week: week, product: text, product_name: text, suppliers: int count, accepted: int count, src: int count} */
-- heroes on sale and how many suppliers the plan has for each; those without any are left out. accepted: the plan holds a risk of kind
-- supplier or dependence with something done about it
with supplied as (
  select supplier, value as product from plan_supplier_product
  union
  select supplier, id from plan_product where supplier <> ''),
source as (
  select product, count(*) as suppliers from supplied group by product),
known as (
  select count(*) as risks from plan_risk where kind in ('supplier', 'dependence') and mitigation <> '')
select p.store, a.week, p.id as product, coalesce(nullif(p.name, ''), p.id) as product_name, s.suppliers,
  cast(case when k.risks > 0 then 1 else 0 end as bigint) as accepted, p.src
from plan_product p
join source s on s.product = p.id
cross join known k
cross join dim_as_of a
where p.role in ('hero', 'secondary') and coalesce(nullif(p.state, ''), 'on-sale') = 'on-sale'
