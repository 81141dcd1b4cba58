/* relation: planned_raise
   grain: [kind, subject, week]
   reads: [planned_due, plan_role, plan_meeting, plan_meeting_role, dim_as_of]
   columns: {store: text, week: week, kind: text, subject: text, what: text, owner: text, above: text, due: date, overdue_for: int days, raised: int count,
             src: int count} */
-- what is overdue with a role that reports to another; raised: meetings with that other one since the day on which it was due
with late as (
  select d.store, d.week, d.kind, d.subject, d.what, d.owner, r.reports_to as above, d.due, d.overdue_for, d.src
  from planned_due d
  join plan_role r on r.id = d.owner and r.reports_to <> ''
  where d.overdue_for > 0),
met as (
  select l.kind, l.subject, count(distinct m.id) as meetings
  from late l
  join plan_meeting_role w on w.value = l.above
  join plan_meeting m on m.id = w.meeting and m.on_day >= l.due
  join dim_as_of a on m.on_day <= a.as_of
  group by l.kind, l.subject)
select l.store, l.week, l.kind, l.subject, l.what, l.owner, l.above, l.due, l.overdue_for, coalesce(m.meetings, 0) as raised, l.src
from late l
left join met m on m.kind = l.kind and m.subject = l.subject
