/* relation: carrier_week
   grain: [store, week, carrier, region]
   reads: [order_parcel, dim_week]
   lineage: {order_snapshot: [store, week]}
   columns: {store: text, week: week, carrier: text, region: text, route: text, parcels: int count, handed_parcels: int count,
             untraced_parcels: int count, untraced_value: money currency, moving_parcels: int count, still_parcels: int count,
             still_share: double ratio = still_parcels / moving_parcels, still_value: money currency, judged_parcels: int count,
             late_parcels: int count, late_share: double ratio = late_parcels / judged_parcels, signed_parcels: int count,
             delivery_hours: double hours, weeks_before: int count, mean_before: double hours, slow_limit: double hours} */
-- parcels of the newest snapshot of a week by carrier and region, and by carrier alone (region is ''; a carrier without regions
-- has that row only). untraced: handed over for more than 24 hours without a trace; still: its last trace is older than 72 hours;
-- judged: signed in the week where a promise to deliver is known. delivery_hours: mean from payment to signature of those signed
-- in the week; slow_limit: what a like week stays below in 199 of 200 cases, by the mean and standard deviation of up to eight weeks
-- before it with 20 parcels each, from six such weeks on (Student's t, the wider the fewer they are)
with parcel as (
  select p.store, p.week, p.carrier, case when v.n = 1 then '' else p.region end as region, p.order_value, p.state, p.trace_wait,
    p.still_for, case when p.signed_in_week then p.late end as late, case when p.signed_in_week then p.delivery_hours end as delivery_hours
  from order_parcel p
  cross join (values (1), (2)) as v(n)
  where p.state in ('handed', 'moving', 'signed') and p.carrier <> '' and (v.n = 1 or p.region <> '')),
counted as (
  select p.store, p.week, w.week_no, p.carrier, p.region, count(*) as parcels,
    cast(sum(case when p.state = 'handed' then 1 else 0 end) as bigint) as handed_parcels,
    cast(sum(case when round(p.trace_wait, 9) > 24e0 then 1 else 0 end) as bigint) as untraced_parcels,
    cast(sum(case when round(p.trace_wait, 9) > 24e0 then p.order_value end) as decimal(18,4)) as untraced_value,
    cast(sum(case when p.state = 'moving' then 1 else 0 end) as bigint) as moving_parcels,
    cast(sum(case when round(p.still_for, 9) > 72e0 then 1 else 0 end) as bigint) as still_parcels,
    cast(sum(case when round(p.still_for, 9) > 72e0 then p.order_value end) as decimal(18,4)) as still_value, count(p.late) as judged_parcels,
    cast(sum(case when p.late then 1 else 0 end) as bigint) as late_parcels, count(p.delivery_hours) as signed_parcels,
    cast(sum(cast(p.delivery_hours as decimal(18,4))) as double) / nullif(cast(count(p.delivery_hours) as double), 0e0) as delivery_hours
  from parcel p
  join dim_week w on w.week = p.week
  group by p.store, p.week, w.week_no, p.carrier, p.region),
timed as (
  select store, week_no, carrier, region, cast(delivery_hours as decimal(18,4)) as hours,
    cast(delivery_hours as decimal(19,4)) * cast(delivery_hours as decimal(19,4)) as square
  from counted
  where signed_parcels >= 20),
factor as (
  select v.n, v.k from (values (6, 4.3552e0), (7, 3.9634e0), (8, 3.7118e0)) as v(n, k)),
span as (
  select store, week_no, carrier, region,
    count(*) over (partition by store, carrier, region order by week_no
      range between 8 preceding and 1 preceding) as weeks_before,
    cast(sum(hours) over (partition by store, carrier, region order by week_no
      range between 8 preceding and 1 preceding) as double) as hours_sum,
    cast(sum(square) over (partition by store, carrier, region order by week_no
      range between 8 preceding and 1 preceding) as double) as squares
  from timed),
limited as (
  select s.*, f.k, hours_sum / nullif(cast(weeks_before as double), 0e0) as mean_hours,
    (squares - hours_sum * hours_sum / nullif(cast(weeks_before as double), 0e0))
      / nullif(cast(weeks_before as double) - 1e0, 0e0) as variance
  from span s
  left join factor f on f.n = s.weeks_before)
select c.store, c.week, c.carrier, c.region, case when c.region = '' then c.carrier else c.carrier || ' / ' || c.region end as route, c.parcels,
  c.handed_parcels, c.untraced_parcels, c.untraced_value, c.moving_parcels, c.still_parcels,
  cast(c.still_parcels as double) / nullif(cast(c.moving_parcels as double), 0e0) as still_share, c.still_value, c.judged_parcels, c.late_parcels,
  cast(c.late_parcels as double) / nullif(cast(c.judged_parcels as double), 0e0) as late_share, c.signed_parcels, c.delivery_hours,
  s.weeks_before, case when s.weeks_before >= 6 then s.mean_hours end as mean_before,
  s.mean_hours + s.k * sqrt(case when s.variance > 0e0 then s.variance else 0e0 end) as slow_limit
from counted c
left join limited s on s.store = c.store and s.week_no = c.week_no and s.carrier = c.carrier and s.region = c.region
