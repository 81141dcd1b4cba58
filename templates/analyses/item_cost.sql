/* relation: item_cost
   grain: [store, product_id, holds_from]
   reads: [product_cost, plan_product, plan_store]
   lineage: {product_cost: [store, product_id]}
   columns: {store: text, product_id: text, holds_from: date, holds_to: date, unit_cost: money currency restricted} */
-- what a piece costs, from a day on and until the day before holds_to: goods, packaging and freight of the SKU-less row of the sheet;
-- before its first row, and where there is none, the unit cost of the plan
with sheet as (
  select store, product_id, biz_date as holds_from,
    max(coalesce(goods_cost, cast(0 as decimal(18,4))) + coalesce(packaging_cost, cast(0 as decimal(18,4)))
      + coalesce(freight_cost, cast(0 as decimal(18,4)))) as unit_cost
  from product_cost
  where goods_cost is not null and biz_date is not null and sku = ''
  group by store, product_id, biz_date),
planned as (
  select s.id as store, r.id as product_id, cast('1900-01-01' as date) as holds_from, max(r.unit_cost) as unit_cost
  from plan_product r
  join plan_store s on r.store = s.id or r.store = ''
  where r.unit_cost is not null
  group by s.id, r.id),
cost as (
  select store, product_id, holds_from, cast(unit_cost as decimal(18,4)) as unit_cost from sheet
  union all
  select store, product_id, holds_from, cast(unit_cost as decimal(18,4)) as unit_cost from planned)
select store, product_id, holds_from, lead(holds_from) over (partition by store, product_id order by holds_from) as holds_to, unit_cost
from cost
