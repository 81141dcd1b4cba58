/* relation: event_day
   grain: [store, event_kind, event, run, day_offset, metric]
   reads: [dim_event, campaign_window, plan_store, metric_day, dim_metric]
   lineage: {store_daily: [store, biz_date]}
   columns: {store: text, event_kind: text, event: text, run: text, day_offset: int days, metric: text, biz_date: date,
             previous_date: date, during: bool, value: double number, numerator: money number, denominator: money number,
             previous: double number, previous_numerator: money number, previous_denominator: money number,
             change: double ratio, basis: text} */
-- festivals, own events and campaigns (event_kind) by days from their start (0), from two weeks before it to two weeks after it
-- or to the end, beside as many days from the start of the run that it is compared with (dim_event says which). A campaign is
-- one of its own stores. change is relative, of ratios the difference; a day without data on either side has no row
with placed as (
  select e.event_kind, e.event, e.run, e.day_offset, e.biz_date, e.previous_date, e.during, s.id as store
  from dim_event e
  cross join plan_store s
  left join campaign_window c on c.campaign = e.event and c.store = s.id
  where e.event_kind <> 'campaign' or c.store is not null),
side as (
  select store, event_kind, event, run, day_offset, biz_date, previous_date, during, 'this' as base, biz_date as on_day from placed
  union all
  select store, event_kind, event, run, day_offset, biz_date, previous_date, during, 'previous', previous_date from placed
  where previous_date is not null),
valued as (
  select s.store, s.event_kind, s.event, s.run, s.day_offset, m.metric, s.biz_date, s.previous_date, s.during,
    max(case when s.base = 'this' then m.value end) as value,
    max(case when s.base = 'this' then m.numerator end) as numerator,
    max(case when s.base = 'this' then m.denominator end) as denominator,
    max(case when s.base = 'previous' then m.value end) as previous,
    max(case when s.base = 'previous' then m.numerator end) as previous_numerator,
    max(case when s.base = 'previous' then m.denominator end) as previous_denominator
  from side s
  join metric_day m on m.store = s.store and m.biz_date = s.on_day
    and m.metric in ('paid_amount', 'visitors', 'paid_orders', 'conversion_rate')
  group by s.store, s.event_kind, s.event, s.run, s.day_offset, m.metric, s.biz_date, s.previous_date, s.during)
select v.store, v.event_kind, v.event, v.run, v.day_offset, v.metric, v.biz_date, v.previous_date, v.during,
  v.value, v.numerator, v.denominator, v.previous, v.previous_numerator, v.previous_denominator,
  case when k.kind = 'ratio' then v.value - v.previous else v.value / nullif(v.previous, 0e0) - 1e0 end as change,
  case when k.is_distinct then 'visitor-days' end as basis
from valued v
join dim_metric k on k.metric = v.metric
