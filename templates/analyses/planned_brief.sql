/* relation: planned_brief
   grain: [brief, week]
   reads: [plan_brief, dim_as_of]
   columns: {store: text, week: week, brief: text, brief_name: text, state: text, open: int count, missing: int count, missing_what: text,
             written_on: date, deadline: date, lead_days: int days, sent_back: int count, src: int count} */
-- briefs for designer and copywriter; open until it is delivered. missing: goal, audience and deadline that it does not say
with lacked as (
  select b.*, case when b.goal = '' then 1 else 0 end as no_goal, case when b.audience = '' then 1 else 0 end as no_audience,
    case when b.deadline is null then 1 else 0 end as no_deadline
  from plan_brief b)
select l.store, a.week, l.id as brief, coalesce(nullif(l.name, ''), l.id) as brief_name, l.state,
  cast(case when l.state in ('delivered', 'done') then 0 else 1 end as bigint) as open,
  cast(l.no_goal + l.no_audience + l.no_deadline as bigint) as missing,
  trim(case when l.no_goal = 1 then 'goal ' else '' end || case when l.no_audience = 1 then 'audience ' else '' end
    || case when l.no_deadline = 1 then 'deadline' else '' end) as missing_what,
  l.written_on, l.deadline, cast(date_diff('day', l.written_on, l.deadline) as bigint) as lead_days, l.sent_back, l.src
from lacked l
cross join dim_as_of a
