/* relation: violation_points
   grain: [store, event_kind]
   reads: [compliance_event, plan_violation_limit, plan_store, dim_as_of]
   lineage: {compliance_event: [store]}
   columns: {store: text, week: week, event_kind: text, events: int count, penalty_points: double score, first_step: double score, half_step: double score,
             reached: double score, next_step: double score, limit_step: double score, last_on: date} */
-- points of a kind of violation in the calendar year of the as-of day, up to that day, against the steps at which the platform
-- acts: those that the plan has for the kind, else for all kinds of the platform, else 12, 24, 36 and 48. reached: the highest
-- step that is not above the points; next_step: the lowest above them; limit_step: the next one, else the highest
with counted as (
  select e.store, a.week, e.event_kind, count(*) as events, cast(sum(cast(e.penalty_points as decimal(18,4))) as double) as points,
    max(case when e.penalty_points > 0 then e.biz_date end) as last_on
  from compliance_event e
  join dim_as_of a on substr(cast(a.as_of as varchar), 1, 4) = substr(cast(e.biz_date as varchar), 1, 4) and e.biz_date <= a.as_of
  group by e.store, a.week, e.event_kind),
planned as (
  select s.id as store, l.kind, l.points
  from plan_store s
  join plan_violation_limit l on l.platform = s.platform or l.platform = ''
  where l.points > 0),
kinds as (
  select store, kind, count(*) as steps from planned group by store, kind),
chosen as (
  select c.store, c.event_kind, case when k.steps > 0 then c.event_kind when g.steps > 0 then '' end as kind
  from counted c
  left join kinds k on k.store = c.store and k.kind = c.event_kind
  left join kinds g on g.store = c.store and g.kind = ''),
step as (
  select c.store, c.event_kind, p.points as at_points
  from chosen c
  join planned p on p.store = c.store and p.kind = c.kind
  union all
  select c.store, c.event_kind, v.n
  from chosen c
  cross join (values (12e0), (24e0), (36e0), (48e0)) as v(n)
  where c.kind is null),
placed as (
  select c.store, c.week, c.event_kind, c.events, c.points, c.last_on, min(s.at_points) as first_step,
    max(case when s.at_points <= c.points then s.at_points end) as reached,
    min(case when s.at_points > c.points then s.at_points end) as next_step, max(s.at_points) as last_step
  from counted c
  join step s on s.store = c.store and s.event_kind = c.event_kind
  group by c.store, c.week, c.event_kind, c.events, c.points, c.last_on)
select store, week, event_kind, events, points as penalty_points, first_step, 0.5e0 * first_step as half_step, reached, next_step,
  coalesce(next_step, last_step) as limit_step, last_on
from placed
