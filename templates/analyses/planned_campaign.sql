/* relation: planned_campaign
   grain: [campaign, week]
   reads: [plan_campaign, plan_campaign_item, plan_goal_value, plan_period, dim_as_of]
   columns: {store: text, week: week, campaign: text, campaign_name: text, kind: text, owner: text, date_from: date, date_to: date,
             over: int count, starts_in: int days, ended_for: int days, length: int days, items: int count, priced: int count,
             forecast: int count, serves: text, outside: int days, src: int count} */
-- a campaign belongs to the plan as a whole, whatever its shops; without an as-of date none is over. serves, outside: the period or the goal
-- that it is for, and how many of its days lie outside of that period or of the goal's periods; the worse where both are said
with item as (
  select campaign, count(*) as items, count(price) as priced, count(expected_units) as forecast
  from plan_campaign_item
  group by campaign),
target as (
  select c.id as campaign, c.period as serves, d.date_from, d.date_to, 1 as place
  from plan_campaign c
  left join plan_period d on d.period = c.period
  where c.period <> ''
  union all
  select c.id, c.goal, min(d.date_from), max(d.date_to), 2
  from plan_campaign c
  left join plan_goal_value v on v.goal = c.goal
  left join plan_period d on d.period = v.key
  where c.goal <> ''
  group by c.id, c.goal),
missed as (
  select t.campaign, t.serves, t.place,
    case when c.window_to < t.date_from or c.window_from > t.date_to then date_diff('day', c.window_from, c.window_to) + 1
      else case when c.window_from < t.date_from then date_diff('day', c.window_from, t.date_from)
          when c.window_from is not null and t.date_from is not null then 0 end
        + case when c.window_to > t.date_to then date_diff('day', t.date_to, c.window_to)
          when c.window_to is not null and t.date_to is not null then 0 end end as outside
  from target t
  join plan_campaign c on c.id = t.campaign),
worst as (
  select campaign, serves, outside, row_number() over (partition by campaign order by outside desc nulls last, place) as place from missed)
select '' as store, a.week, c.id as campaign,
  coalesce(nullif(c.name, ''), c.id) as campaign_name, c.kind, c.owner, c.window_from as date_from, c.window_to as date_to,
  cast(case when c.window_to < a.as_of then 1 else 0 end as bigint) as over,
  cast(date_diff('day', a.as_of, c.window_from) as bigint) as starts_in,
  cast(date_diff('day', c.window_to, a.as_of) as bigint) as ended_for,
  cast(date_diff('day', c.window_from, c.window_to) + 1 as bigint) as length,
  coalesce(i.items, 0) as items, coalesce(i.priced, 0) as priced, coalesce(i.forecast, 0) as forecast,
  coalesce(w.serves, '') as serves, cast(w.outside as bigint) as outside, c.src
from plan_campaign c
cross join dim_as_of a
left join item i on i.campaign = c.id
left join worst w on w.campaign = c.id and w.place = 1
