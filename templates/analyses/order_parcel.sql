/* relation: order_parcel
   grain: [store, week, order_id]
   reads: [order_snapshot, plan_ship_promise, plan_store, dim_day]
   lineage: {order_snapshot: [store, order_id]}
   columns: {store: text, week: week, order_id: text, biz_date: date, carrier: text, region: text, cause: text,
             order_value: money currency, state: text, hours_left: double hours, on_time: bool, trace_wait: double hours,
             still_for: double hours, delivery_hours: double hours, late: bool, signed_in_week: bool} */
-- paid orders in the store's newest snapshot of a week, those closed or cancelled left out. Now is the last thing that the
-- snapshot knows of (a payment, a parcel handed over, a trace, a signature), so that an export of the morning does not judge
-- the evening. state: waiting, handed (no trace yet), moving, signed; no data where the snapshot has no time of shipping at
-- all and the order does not say that it waits, nor is it said to move where there is no trace at all. hours_left: of one that
-- waits, to the promise of the export, else of the plan for its region, else for the shop; promises for products or campaigns
-- are left to the export. on_time: shipped by then (48 hours where nobody promised), of orders due by now; trace_wait,
-- still_for: since it was shipped without a trace, and since its last trace. late: signed after the promised time, or day
with seen as (
  select o.store, o.order_id, o.biz_date, d.week, o.carrier, o.region, o.cause, o.order_value,
    trim(o.order_state) as order_state,
    24e0 * date_diff('day', o.biz_date, cast(o.payment_at as date)) + extract(hour from o.payment_at)
      + cast(extract(minute from o.payment_at) as double) / nullif(60e0, 0e0) as paid_h,
    24e0 * date_diff('day', o.biz_date, cast(o.promised_by as date)) + extract(hour from o.promised_by)
      + cast(extract(minute from o.promised_by) as double) / nullif(60e0, 0e0) as promised_h,
    24e0 * date_diff('day', o.biz_date, cast(o.shipped_at as date)) + extract(hour from o.shipped_at)
      + cast(extract(minute from o.shipped_at) as double) / nullif(60e0, 0e0) as shipped_h,
    24e0 * date_diff('day', o.biz_date, cast(o.first_trace_at as date)) + extract(hour from o.first_trace_at)
      + cast(extract(minute from o.first_trace_at) as double) / nullif(60e0, 0e0) as first_h,
    24e0 * date_diff('day', o.biz_date, cast(o.last_trace_at as date)) + extract(hour from o.last_trace_at)
      + cast(extract(minute from o.last_trace_at) as double) / nullif(60e0, 0e0) as last_h,
    24e0 * date_diff('day', o.biz_date, cast(o.signed_at as date)) + extract(hour from o.signed_at)
      + cast(extract(minute from o.signed_at) as double) / nullif(60e0, 0e0) as signed_h,
    o.signed_at > o.deliver_by as after_promise,
    date_diff('day', cast(o.payment_at as date), cast(o.signed_at as date)) as signed_days, d.week_no, z.week_no as signed_no
  from order_snapshot o
  join dim_day d on d.biz_date = o.biz_date
  left join dim_day z on z.biz_date = cast(o.signed_at as date)
  where o.order_id <> '' and (o.payment_at is not null or o.promised_by is not null)),
newest as (
  select store, week, max(biz_date) as biz_date from seen group by store, week),
latest as (
  select s.*, coalesce(s.last_h, s.first_h) as trace_h
  from seen s
  join newest n on n.store = s.store and n.week = s.week and n.biz_date = s.biz_date),
paid as (
  select l.*, max(shipped_h) over (partition by store, week) as any_shipped, max(trace_h) over (partition by store, week) as any_trace,
    max(signed_h) over (partition by store, week) as any_signed, max(paid_h) over (partition by store, week) as any_paid
  from latest l
  where order_state not in ('交易关闭', '订单关闭', '已关闭', '已取消', '已退款', '退款成功', '交易關閉', '已關閉', '退款完成', 'キャンセル',
    'キャンセル済み', '返金済み', 'Cancelled', 'Canceled', 'cancelled', 'canceled', 'Refunded', 'refunded', 'Voided', 'Closed')),
known as (
  select k.store, k.week, max(k.at_h) as now_h
  from (select store, week, any_shipped as at_h from paid
    union all
    select store, week, any_trace from paid
    union all
    select store, week, any_signed from paid
    union all
    select store, week, any_paid from paid) k
  group by k.store, k.week),
promise as (
  select s.id as store, p.region, coalesce(min(case when p.store = s.id then p.hours end), min(p.hours)) as hours,
    coalesce(min(case when p.store = s.id then p.days end), min(p.days)) as days
  from plan_store s
  join plan_ship_promise p on p.store = s.id or p.store = ''
  where p.product = '' and p.campaign = ''
  group by s.id, p.region),
due as (
  select p.*, k.now_h, coalesce(p.promised_h, p.paid_h + coalesce(r.hours, a.hours)) as due_h,
    coalesce(p.promised_h, p.paid_h + coalesce(r.hours, a.hours, 48e0)) as usual_h, coalesce(r.days, a.days) as promised_days
  from paid p
  join known k on k.store = p.store and k.week = p.week
  left join promise r on r.store = p.store and r.region = p.region and p.region <> ''
  left join promise a on a.store = p.store and a.region = ''),
stated as (
  select u.*,
    case
      when signed_h is not null then 'signed'
      when trace_h is not null then 'moving'
      when shipped_h is not null then case when any_trace is not null then 'handed' end
      when any_shipped is not null then 'waiting'
      when order_state in ('待发货', '未发货', '待出库', '买家已付款', '等待卖家发货', '待出貨', '未出貨', '待發貨', '未出荷', '未発送', '発送待ち',
        '出荷待ち', 'Unshipped', 'Unfulfilled', 'unfulfilled', 'Awaiting shipment') then 'waiting'
    end as state
  from due u)
select store, week, order_id, biz_date, carrier, region, cause, order_value, state,
  case when state = 'waiting' then due_h - now_h end as hours_left,
  case
    when any_shipped is null or usual_h is null then null
    when coalesce(shipped_h, trace_h) is not null then case when usual_h <= now_h then coalesce(shipped_h, trace_h) <= usual_h end
    when state = 'waiting' and usual_h <= now_h then false
  end as on_time,
  case when state = 'handed' then now_h - shipped_h end as trace_wait, case when state = 'moving' then now_h - trace_h end as still_for,
  signed_h - paid_h as delivery_hours, coalesce(after_promise, signed_days > promised_days) as late,
  state = 'signed' and signed_no = week_no as signed_in_week
from stated
