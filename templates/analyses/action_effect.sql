/* relation: action_effect
   grain: [action]
   reads: [plan_action, plan_goal, plan_store, metric_period, dim_week, dim_day]
   lineage: {store_daily: [store]}
   columns: {action: text, store: text, metric: text, closed_on: date, weeks_before: int count, weeks_after: int count, value_before: double number,
             value_after: double number, effect: double ratio} */
-- what the metric of an action's goal did: the four whole weeks before the week in which the action was opened (closed, where the plan
-- does not tell) against the four after the week in which it was done. effect: relative, only where all eight weeks have the figure.
-- The store is that of the action, else of the goal, else the only one. Rates are those of the weeks together; of people who are
-- counted per week, and of what has no parts, it is the mean of the weeks. It says what came after, not what came of it
with sole as (
  select min(id) as store from plan_store having count(*) = 1),
acted as (
  select a.id as action, coalesce(nullif(a.store, ''), nullif(g.store, ''), s.store) as store, g.metric, a.closed_on,
    b.week_no as from_no, c.week_no as to_no
  from plan_action a
  join plan_goal g on g.id = a.goal and g.subject_kind = ''
  left join sole s on s.store <> ''
  join dim_day b on b.biz_date = coalesce(a.opened_on, a.closed_on)
  join dim_day c on c.biz_date = a.closed_on
  where a.status = 'done' and a.closed_on is not null),
side as (
  select v.n, v.side from (values (1, 'before'), (2, 'before'), (3, 'before'), (4, 'before'), (1, 'after'), (2, 'after'), (3, 'after'), (4, 'after'))
    as v(n, side)),
weekly as (
  select a.action, a.store, a.metric, a.closed_on, s.side, m.value, m.numerator, m.denominator
  from acted a
  cross join side s
  join dim_week w on w.complete and w.week_no = case when s.side = 'before' then a.from_no - s.n else a.to_no + s.n end
  join metric_period m on m.store = a.store and m.metric = a.metric and m.period_kind = 'week' and m.period = w.week
  where m.value is not null),
summed as (
  select action, store, metric, closed_on, side, count(*) as weeks, count(denominator) as parts,
    cast(sum(cast(value as decimal(28,9))) as double) / nullif(cast(count(*) as double), 0e0) as mean_value,
    cast(sum(cast(numerator as decimal(28,9))) as double)
      / nullif(cast(sum(cast(denominator as decimal(28,9))) as double), 0e0) as rate
  from weekly
  group by action, store, metric, closed_on, side),
compared as (
  select a.action, a.store, a.metric, a.closed_on, coalesce(b.weeks, 0) as weeks_before, coalesce(f.weeks, 0) as weeks_after,
    case when b.weeks = 4 then case when b.parts = 4 then b.rate else b.mean_value end end as value_before,
    case when f.weeks = 4 then case when f.parts = 4 then f.rate else f.mean_value end end as value_after
  from acted a
  left join summed b on b.action = a.action and b.side = 'before'
  left join summed f on f.action = a.action and f.side = 'after')
select action, store, metric, closed_on, weeks_before, weeks_after, value_before, value_after,
  value_after / nullif(value_before, 0e0) - 1e0 as effect
from compared
