/* relation: duplicate_listing
   grain: [store, kind, product_id]
   reads: [listing, dim_as_of]
   lineage: {listing: [store, product_id]}
   columns: {store: text, kind: text, product_id: text, value: text, week: week, products: int count, first_product: text} */
-- items of a store's newest listing export that share a title or a barcode with another item; the first of them by its id
with newest as (
  select store, max(biz_date) as biz_date from listing group by store),
said as (
  select distinct l.store, v.kind, l.product_id, trim(case when v.kind = 'title' then l.title else l.barcode end) as value
  from listing l
  join newest n on n.store = l.store and n.biz_date = l.biz_date
  cross join (values ('title'), ('barcode')) as v(kind)),
counted as (
  select s.store, s.kind, s.product_id, s.value, count(*) over (partition by store, kind, value) as products,
    min(product_id) over (partition by store, kind, value) as first_product,
    row_number() over (partition by store, kind, product_id order by value) as place
  from said s
  where value <> '')
select c.store, c.kind, c.product_id, c.value, a.week, c.products, c.first_product
from counted c
cross join dim_as_of a
where c.products > 1 and c.place = 1
