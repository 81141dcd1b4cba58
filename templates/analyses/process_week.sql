/* relation: process_week
   grain: [store, metric, week]
   reads: [metric_period, dim_week, dim_day, dim_event, campaign_window, plan_store, plan_adjustment, dim_metric]
   columns: {store: text, metric: text, week: week, date_from: date, value: double number, event: bool, since: date,
             good: text} */
-- what natural limits are made of. event: a campaign of the store or a big sale touches the week (of stores together: of any of them);
-- since: first day of the first whole week at another level that the plan declares (newLevel of adjustments)
with touched as (
  select distinct s.id as store, s.currency, d.week
  from dim_event e
  join dim_day d on d.biz_date = e.biz_date
  cross join plan_store s
  left join campaign_window c on c.campaign = e.event and c.store = s.id
  where e.during and ((e.event_kind = 'campaign' and c.store is not null) or (e.event_kind <> 'campaign' and e.big_sale))),
eventful as (
  select store, week from touched
  union
  select '*' || currency, week from touched),
changed as (
  select a.store, a.metric, a.on_day, min(w.week_from) as week_from
  from plan_adjustment a
  join dim_week w on w.week_from >= a.on_day
  where a.new_level
  group by a.store, a.metric, a.on_day),
level as (
  select m.store, m.metric, m.period as week, max(c.week_from) as since
  from metric_period m
  join dim_week w on w.week = m.period
  join changed c on (c.store = m.store or c.store = '') and (c.metric = m.metric or c.metric = '') and c.week_from <= w.week_from
  where m.period_kind = 'week'
  group by m.store, m.metric, m.period)
select m.store, m.metric, m.period as week, w.week_from as date_from, m.value, e.week is not null as event, l.since, d.good
from metric_period m
join dim_week w on w.week = m.period
join dim_metric d on d.metric = m.metric
left join eventful e on e.store = m.store and e.week = m.period
left join level l on l.store = m.store and l.metric = m.metric and l.week = m.period
where m.period_kind = 'week' and m.value is not null
