/* relation: sku_stock
   grain: [store, product_id, sku, week]
   reads: [inventory_snapshot, order_line, plan_product, dim_day]
   lineage: {inventory_snapshot: [store, product_id, sku, week]}
   columns: {store: text, product_id: text, sku: text, item: text, item_name: text, week: week, role: text, hero: bool, drop_shipped: bool,
             on_hand: int count, listed: int count, available: int count, oversold: int count, sold_4: int count,
             product_sold_4: int count, sold_share: double ratio = sold_4 / product_sold_4} */
-- the last snapshot of a product in the week by SKU, all warehouses together. available: on hand less what is reserved; listed: what the
-- platform sells from, no data where no export tells it; oversold: pieces listed that are not there. sold_4: pieces of the SKU in order
-- lines of four weeks up to this one, beside those of the product's lines that name a SKU
with snapshot as (
  select s.store, s.product_id, s.sku, d.week, d.week_no, s.biz_date, max(s.product_name) as product_name,
    cast(sum(s.stock_units) as bigint) as on_hand, cast(sum(s.reserved_units) as bigint) as reserved, cast(sum(s.listed_units) as bigint) as listed
  from inventory_snapshot s
  join dim_day d on d.biz_date = s.biz_date
  where s.product_id <> ''
  group by s.store, s.product_id, s.sku, d.week, d.week_no, s.biz_date),
placed as (
  select s.*, rank() over (partition by store, product_id, week_no order by biz_date desc) as place from snapshot s),
line as (
  select o.store, o.product_id, o.sku, d.week_no, cast(sum(o.paid_items) as bigint) as items
  from order_line o
  join dim_day d on d.biz_date = o.biz_date
  where o.product_id <> '' and o.sku <> '' and o.paid_items > 0
  group by o.store, o.product_id, o.sku, d.week_no),
sold as (
  select l.store, l.product_id, l.sku, l.week_no + b.n as week_no, cast(sum(l.items) as bigint) as items
  from line l
  cross join (values (0), (1), (2), (3)) as b(n)
  group by l.store, l.product_id, l.sku, l.week_no + b.n),
product_sold as (
  select store, product_id, week_no, cast(sum(items) as bigint) as items from sold group by store, product_id, week_no),
joined as (
  select p.store, p.product_id, p.sku, p.week, coalesce(nullif(nullif(r.name, ''), r.id), nullif(p.product_name, ''), p.product_id) as product_name,
    coalesce(r.role, '') as role, coalesce(r.drop_shipped, false) as drop_shipped, p.on_hand, p.listed,
    p.on_hand - coalesce(p.reserved, 0) as available, a.items as product_sold_4,
    case when a.items is not null then coalesce(s.items, 0) end as sold_4
  from placed p
  left join sold s on s.store = p.store and s.product_id = p.product_id and s.sku = p.sku and s.week_no = p.week_no
  left join product_sold a on a.store = p.store and a.product_id = p.product_id and a.week_no = p.week_no
  left join plan_product r on r.id = p.product_id and (r.store = p.store or r.store = '')
  where p.place = 1)
select store, product_id, sku, product_id || case when sku in ('', product_id) then '' else ' / ' || sku end as item,
  product_name || case when sku in ('', product_id) then '' else ' / ' || sku end as item_name, week, role, role in ('hero', 'secondary') as hero, drop_shipped, on_hand, listed, available,
  listed - available as oversold, sold_4, product_sold_4,
  cast(sold_4 as double) / nullif(cast(product_sold_4 as double), 0e0) as sold_share
from joined
