/* relation: event_period
   grain: [store, event_kind, event, run, metric]
   reads: [event_day, dim_event, dim_day, metric_day, dim_metric]
   lineage: {store_daily: [store]}
   columns: {store: text, event_kind: text, event: text, run: text, metric: text, week: week, name: text, big_sale: bool,
             date_from: date, date_to: date, days: int days, days_left: int days, matched: text, previous_event: text,
             previous_run: text, previous_from: date, value: double number, numerator: money number, denominator: money number,
             previous: double number, previous_numerator: money number, previous_denominator: money number,
             change: double ratio, basis: text, reason: text, previous_reason: text} */
-- a festival, event or campaign from its first day as far as the data are complete (days; week is that of the last of them),
-- against as many days of the run that it is compared with. People are added over days (visitor-days), ratios come from their
-- parts. Without data a reason: the store's data begin later (before-the-data), have nothing of those days (no-rows), or there
-- is no such run (no-run-before)
with known as (
  select e.event_kind, e.event, e.run, max(e.name) as name, max(case when e.big_sale then 1 else 0 end) = 1 as big_sale,
    max(e.date_from) as date_from, max(e.date_to) as date_to, max(e.matched) as matched, max(e.previous_event) as previous_event,
    max(e.previous_run) as previous_run, min(e.previous_date) as previous_from, count(*) as event_days,
    max(case when d.covered then e.day_offset end) + 1 as days, max(case when d.covered then d.week end) as week
  from dim_event e
  left join dim_day d on d.biz_date = e.biz_date
  where e.during
  group by e.event_kind, e.event, e.run),
started as (
  select store, metric, min(biz_date) as first_day from metric_day group by store, metric),
summed as (
  select d.store, d.event_kind, d.event, d.run, d.metric, max(d.basis) as basis,
    cast(sum(d.numerator) as decimal(18,4)) as numerator, cast(sum(d.denominator) as decimal(18,4)) as denominator,
    cast(sum(d.previous_numerator) as decimal(18,4)) as previous_numerator,
    cast(sum(d.previous_denominator) as decimal(18,4)) as previous_denominator
  from event_day d
  join known n on n.event_kind = d.event_kind and n.event = d.event and n.run = d.run and d.day_offset < n.days
  where d.during
  group by d.store, d.event_kind, d.event, d.run, d.metric),
reached as (
  select s.store, s.event_kind, s.event, s.run, s.metric, n.week, n.name, n.big_sale, n.date_from, n.date_to, n.days,
    n.event_days - n.days as days_left, n.matched, n.previous_event, n.previous_run, n.previous_from, s.basis, f.first_day,
    k.kind, k.scale, f.first_day <= n.date_from as since_start, f.first_day <= n.previous_from as since_previous,
    s.numerator, s.denominator, s.previous_numerator, s.previous_denominator
  from summed s
  join known n on n.event_kind = s.event_kind and n.event = s.event and n.run = s.run
  join started f on f.store = s.store and f.metric = s.metric
  join dim_metric k on k.metric = s.metric),
parted as (
  select store, event_kind, event, run, metric, week, name, big_sale, date_from, date_to, days, days_left, matched,
    previous_event, previous_run, previous_from, basis, kind, scale, since_start, since_previous,
    case when since_start then numerator end as numerator,
    case when since_start and kind = 'ratio' then denominator end as denominator,
    case when since_previous then previous_numerator end as previous_numerator,
    case when since_previous and kind = 'ratio' then previous_denominator end as previous_denominator
  from reached),
valued as (
  select p.*,
    case when kind = 'ratio' then scale * cast(numerator as double) / nullif(cast(denominator as double), 0e0)
      else cast(numerator as double) end as value,
    case when kind = 'ratio'
      then scale * cast(previous_numerator as double) / nullif(cast(previous_denominator as double), 0e0)
      else cast(previous_numerator as double) end as previous
  from parted p)
select store, event_kind, event, run, metric, week, name, big_sale, date_from, date_to, days, days_left, matched,
  previous_event, previous_run, previous_from, value, numerator, denominator, previous, previous_numerator, previous_denominator,
  case when kind = 'ratio' then value - previous else value / nullif(previous, 0e0) - 1e0 end as change, basis,
  case when value is not null then '' when not since_start then 'before-the-data' else 'no-rows' end as reason,
  case
    when previous is not null then ''
    when previous_from is null then 'no-run-before'
    when not since_previous then 'before-the-data'
    else 'no-rows'
  end as previous_reason
from valued
