/* relation: category_item
   grain: [store, category, week]
   reads: [listing, plan_category, plan_product_category, dim_as_of]
   lineage: {listing: [store]}
   columns: {store: text, week: week, category: text, category_name: text, items: int count} */
-- categories of the shop without others below them, and the items of the newest listing export that the plan or the export sorts there; of stores
-- in which something is sorted
with newest as (
  select l.store, max(l.biz_date) as biz_date
  from listing l
  join dim_as_of a on l.biz_date <= a.as_of
  group by l.store),
listed as (
  select distinct l.store, l.product_id, trim(l.shop_category) as shop_category
  from listing l
  join newest n on n.store = l.store and n.biz_date = l.biz_date
  where l.product_id <> ''),
lowest as (
  select c.id, c.store, coalesce(nullif(c.name, ''), c.id) as name
  from plan_category c
  left join plan_category b on b.parent = c.id
  where b.id is null),
sorted as (
  select l.store, p.value as category, l.product_id
  from listed l
  join plan_product_category p on p.product = l.product_id
  union
  select l.store, c.id, l.product_id
  from listed l
  join plan_category c on (c.id = l.shop_category or c.name = l.shop_category) and (c.store = l.store or c.store = '')
  where l.shop_category <> ''),
counted as (
  select store, category, count(distinct product_id) as items from sorted group by store, category),
shop as (
  select distinct store from sorted)
select s.store, a.week, c.id as category, c.name as category_name, coalesce(n.items, 0) as items
from shop s
join lowest c on c.store = s.store or c.store = ''
cross join dim_as_of a
left join counted n on n.store = s.store and n.category = c.id
