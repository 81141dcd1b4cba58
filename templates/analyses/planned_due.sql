/* relation: planned_due
   grain: [kind, subject, week]
   reads: [plan_action, plan_content, plan_decision, planned_stage, plan_meeting_point, dim_as_of]
   columns: {store: text, week: week, kind: text, subject: text, what: text, owner: text, due: date, overdue_for: int days, src: int count} */
-- what somebody has promised for a day and not yet done; without an as-of date nothing is overdue
with promised as (
  select store, 'action' as kind, id as subject, what, owner, due, src from plan_action where status = 'open'
  union all
  select store, 'decision', id, question, owner, by_date, src from plan_decision where status = 'open'
  union all
  select store, 'stage', subject, what, owner, due, src from planned_stage where open = 1
  union all
  select '', 'point', meeting || ' / ' || cast(position as varchar), what, owner, due, src
  from plan_meeting_point
  where done is null or not done
  union all
  select store, 'content', id, name, owner, due_on, src from plan_content where out_on is null)
select p.store, a.week, p.kind, p.subject, coalesce(nullif(p.what, ''), p.subject) as what, p.owner,
  p.due, cast(date_diff('day', p.due, a.as_of) as bigint) as overdue_for, p.src
from promised p
cross join dim_as_of a
where p.due is not null
