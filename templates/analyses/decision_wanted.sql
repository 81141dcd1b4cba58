/* relation: decision_wanted
   grain: [store, week]
   reads: [goal_attainment, plan_decision, dim_week, dim_as_of]
   runs: local
   columns: {store: text, week: week, metric: text, pace: double ratio, behind: double ratio, month_days: int days, decisions: int count,
             gap_amount: money currency} */
-- the goal that is furthest behind its month at the end of a week, on the as-of day for the reported one, and how many decisions the plan puts
-- to the manager of the shop: open ones, and those decided since fourteen days before
with placed as (
  select g.store, g.week, coalesce(a.as_of, w.week_to) as as_of, g.metric, g.pace, g.month_days, g.month_gap_amount as gap_amount,
    row_number() over (partition by g.store, g.week order by g.pace, g.metric) as place
  from goal_attainment g
  join dim_week w on w.week = g.week
  left join dim_as_of a on a.week = g.week
  where g.pace is not null),
asked as (
  select p.store, p.week, count(*) as decisions
  from placed p
  join plan_decision d on d.store = p.store or d.store = '' or substr(p.store, 1, 1) = '*'
  where p.place = 1 and (d.status = 'open' or date_diff('day', d.decided_on, p.as_of) <= 14)
  group by p.store, p.week)
select p.store, p.week, p.metric, p.pace, 1e0 - p.pace as behind, p.month_days, coalesce(a.decisions, 0) as decisions, p.gap_amount
from placed p
left join asked a on a.store = p.store and a.week = p.week
where p.place = 1
