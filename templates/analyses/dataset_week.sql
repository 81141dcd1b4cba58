/* relation: dataset_week
   grain: [dataset, store, week]
   reads: [store_daily, store_period, product_daily, traffic_daily, promotion_daily, inventory_snapshot, order_line, dim_day]
   columns: {dataset: text, store: text, week: week, rows_read: int count} */
-- which export of which store reaches which week; what a rule needs and does not find here has no verdict
with line as (
  select 'store_daily' as dataset, store, biz_date from store_daily
  union all
  select 'store_period', store, date_to from store_period
  union all
  select 'product_daily', store, biz_date from product_daily
  union all
  select 'traffic_daily', store, biz_date from traffic_daily
  union all
  select 'promotion_daily', store, biz_date from promotion_daily
  union all
  select 'inventory_snapshot', store, biz_date from inventory_snapshot
  union all
  select 'order_line', store, biz_date from order_line)
select l.dataset, l.store, d.week, count(*) as rows_read
from line l
join dim_day d on d.biz_date = l.biz_date
group by l.dataset, l.store, d.week
