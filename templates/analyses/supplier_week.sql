/* relation: supplier_week
   grain: [store, supplier, week]
   reads: [supplier_daily, plan_supplier, dim_day]
   lineage: {supplier_daily: [store, supplier, week]}
   columns: {store: text, supplier: text, week: week, days: int days, supplier_orders: int count, supplier_48h_orders: int count,
             shipped_share: double ratio = supplier_48h_orders / supplier_orders, shipped_limit: double ratio,
             answer_minutes: double number, answer_limit: double number, sync_minutes: double number, sync_limit: double number,
             supplied_units: int count, defective_units: int count,
             defective_share: double ratio = defective_units / supplied_units, supplied_amount: money currency,
             return_loss: money currency, loss_share: double ratio = return_loss / supplied_amount, loss_limit: double ratio,
             measured: int count, missed: int count} */
-- the limits are those of the plan, else 95 % shipped within 48 hours, 3 minutes to answer, 15 to sync and 5 % loss by returns;
-- measured: of these four, those with data; missed: those beyond their limit. Minutes are means of days, estimated
with weekly as (
  select s.store, s.supplier, d.week, count(*) as days, cast(sum(s.supplier_orders) as bigint) as supplier_orders,
    cast(sum(case when s.supplier_orders is not null then s.supplier_48h_orders end) as bigint) as supplier_48h_orders,
    cast(sum(cast(s.answer_minutes as decimal(18,6))) as double) / nullif(cast(count(s.answer_minutes) as double), 0e0) as answer_minutes,
    cast(sum(cast(s.sync_minutes as decimal(18,6))) as double) / nullif(cast(count(s.sync_minutes) as double), 0e0) as sync_minutes,
    cast(sum(s.supplied_units) as bigint) as supplied_units,
    cast(sum(case when s.supplied_units is not null then s.defective_units end) as bigint) as defective_units,
    cast(sum(s.supplied_amount) as decimal(18,4)) as supplied_amount,
    cast(sum(case when s.supplied_amount is not null then s.return_loss end) as decimal(18,4)) as return_loss
  from supplier_daily s
  join dim_day d on d.biz_date = s.biz_date
  where s.supplier <> ''
  group by s.store, s.supplier, d.week),
limited as (
  select w.*, coalesce(p.ships48, 0.95e0) as shipped_limit, coalesce(cast(p.answer_minutes as double), 3e0) as answer_limit,
    coalesce(cast(p.sync_minutes as double), 15e0) as sync_limit, coalesce(p.return_loss, 0.05e0) as loss_limit,
    cast(w.supplier_48h_orders as double) / nullif(cast(w.supplier_orders as double), 0e0) as shipped_share,
    cast(w.return_loss as double) / nullif(cast(w.supplied_amount as double), 0e0) as loss_share
  from weekly w
  left join plan_supplier p on p.id = w.supplier and (p.store = w.store or p.store = '')),
judged as (
  select l.*, case when shipped_share is null then 0 else 1 end + case when l.answer_minutes is null then 0 else 1 end
      + case when l.sync_minutes is null then 0 else 1 end + case when loss_share is null then 0 else 1 end as measured,
    case when round(shipped_share, 9) < round(shipped_limit, 9) then 1 else 0 end
      + case when round(l.answer_minutes, 6) > answer_limit then 1 else 0 end
      + case when round(l.sync_minutes, 6) > sync_limit then 1 else 0 end
      + case when round(loss_share, 9) > round(loss_limit, 9) then 1 else 0 end as missed
  from limited l)
select store, supplier, week, days, supplier_orders, supplier_48h_orders, shipped_share, shipped_limit, answer_minutes, answer_limit,
  sync_minutes, sync_limit, supplied_units, defective_units,
  cast(defective_units as double) / nullif(cast(supplied_units as double), 0e0) as defective_share, supplied_amount, return_loss,
  loss_share, loss_limit, cast(measured as bigint) as measured, cast(missed as bigint) as missed
from judged
