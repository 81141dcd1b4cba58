/* relation: planned_launch
   grain: [launch, week]
   reads: [plan_launch, plan_launch_phase, dim_as_of]
   columns: {store: text, week: week, launch: text, launch_name: text, product: text, has_baseline: int count, starts_in: int days, ended_for: int days,
             decided: int count, open_phases: int count, overdue_phases: int count, overdue_phase: text, src: int count} */
-- launches of new products. overdue: phases whose last day lies before the as-of day and that are not done; decided: the review says what changes
with phase as (
  select p.launch, cast(sum(case when p.done then 0 else 1 end) as bigint) as open_phases,
    cast(sum(case when not p.done and p.date_to < a.as_of then 1 else 0 end) as bigint) as overdue_phases,
    min(case when not p.done and p.date_to < a.as_of then p.name end) as overdue_phase
  from plan_launch_phase p
  cross join dim_as_of a
  group by p.launch)
select l.store, a.week, l.id as launch, coalesce(nullif(l.name, ''), l.id) as launch_name, l.product,
  cast(case when l.baseline = '' then 0 else 1 end as bigint) as has_baseline, cast(date_diff('day', a.as_of, l.window_from) as bigint) as starts_in,
  cast(date_diff('day', l.window_to, a.as_of) as bigint) as ended_for, cast(case when l.review_decision = '' then 0 else 1 end as bigint) as decided,
  coalesce(p.open_phases, 0) as open_phases, coalesce(p.overdue_phases, 0) as overdue_phases, p.overdue_phase, l.src
from plan_launch l
cross join dim_as_of a
left join phase p on p.launch = l.id
