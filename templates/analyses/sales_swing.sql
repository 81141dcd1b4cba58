/* relation: sales_swing
   grain: [store, week]
   reads: [contribution, process_limits]
   runs: local
   columns: {store: text, week: week, delta: money currency, net_delta: money currency, factor: text, amount: money currency,
             part: double ratio, sales: double currency, lower: double currency, upper: double currency, outside: bool, swing: text,
             refunds: double currency, refunds_upper: double currency} */
-- the factor (visitors, conversion, order_value, refunds) that moved net sales (paid sales without refunds in the data) most in the
-- direction of their change against the week before. part: of all that moved in that direction; outside: paid sales left their
-- natural limits on the side to which they moved, where refunds
-- moved them most refunds did; swing: fall or rise. Stores alone, not all of a currency together
with moved as (
  select store, week, factor, position, delta, net_delta, amount, coalesce(net_delta, delta) as change,
    cast(case when coalesce(net_delta, delta) < 0 then -amount else amount end as decimal(18,4)) as pushed
  from contribution
  where against = 'previous' and amount is not null and substr(store, 1, 1) <> '*'),
pushing as (
  select m.*, row_number() over (partition by store, week order by pushed desc, position) as place,
    sum(pushed) over (partition by store, week) as all_pushed
  from moved m
  where pushed > 0),
limited as (
  select store, week, value, lower, upper, signal
  from process_limits
  where metric = 'paid_amount'),
returned as (
  select store, week, value, upper, signal
  from process_limits
  where metric = 'refund_amount')
select p.store, p.week, p.delta, p.net_delta, p.factor, p.amount, cast(p.pushed as double) / nullif(cast(p.all_pushed as double), 0e0) as part,
  l.value as sales, l.lower, l.upper, case
    when p.factor = 'refunds' and r.upper is not null
      then coalesce(r.signal = 'above' and p.change < 0 or r.signal = 'below' and p.change > 0, false)
    when p.factor <> 'refunds' and l.lower is not null
      then coalesce(l.signal = 'below' and p.change < 0 or l.signal = 'above' and p.change > 0, false) end as outside,
  case when p.change < 0 then 'fall' else 'rise' end as swing, r.value as refunds, r.upper as refunds_upper
from pushing p
join limited l on l.store = p.store and l.week = p.week
left join returned r on r.store = p.store and r.week = p.week
where p.place = 1
