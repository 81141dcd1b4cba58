/* relation: sku_ladder
   grain: [store, product_id]
   reads: [listing, plan_product, dim_as_of]
   lineage: {listing: [store, product_id]}
   columns: {store: text, product_id: text, product_name: text, role: text, week: week, skus: int count, lowest: money currency,
             highest: money currency, middle_price: double currency, spread: double number = highest / lowest, lowest_sku: text,
             lowest_stock: int count, lowest_in_stock: bool, bait_skus: int count} */
-- prices of an item's forms in the newest listing export. bait: below 30 % of the middle price (median); lowest_in_stock is no data where the
-- export has no stock
with newest as (
  select store, max(biz_date) as biz_date from listing group by store),
priced as (
  select l.store, l.product_id, l.sku, l.title, l.list_price, l.stock_units,
    row_number() over (partition by l.store, l.product_id order by l.list_price, l.sku) as place,
    count(*) over (partition by l.store, l.product_id) as skus
  from listing l
  join newest n on n.store = l.store and n.biz_date = l.biz_date
  where l.list_price > 0),
middle as (
  select store, product_id,
    cast(sum(list_price) as double) / nullif(cast(count(*) as double), 0e0) as middle_price
  from priced
  where 2 * place between skus and skus + 2
  group by store, product_id),
folded as (
  select p.store, p.product_id, max(p.title) as title, count(*) as skus, min(p.list_price) as lowest, max(p.list_price) as highest,
    max(m.middle_price) as middle_price, max(case when p.place = 1 then p.sku end) as lowest_sku,
    max(case when p.place = 1 then p.stock_units end) as lowest_stock,
    cast(sum(case when round(cast(p.list_price as double), 4) < round(0.3e0 * m.middle_price, 4) then 1 else 0 end) as bigint) as bait_skus
  from priced p
  join middle m on m.store = p.store and m.product_id = p.product_id
  group by p.store, p.product_id)
select f.store, f.product_id, coalesce(nullif(nullif(r.name, ''), r.id), nullif(f.title, ''), f.product_id) as product_name,
  coalesce(r.role, '') as role, a.week, f.skus, f.lowest, f.highest, f.middle_price,
  cast(f.highest as double) / nullif(cast(f.lowest as double), 0e0) as spread, f.lowest_sku, f.lowest_stock,
  f.lowest_stock > 0 as lowest_in_stock, f.bait_skus
from folded f
left join plan_product r on r.id = f.product_id and (r.store = f.store or r.store = '')
cross join dim_as_of a
