/* relation: planned_climb
   grain: [kind, subject, week]
   reads: [planned_due, plan_role]
   columns: {store: text, week: week, kind: text, subject: text, what: text, owner: text, due: date, overdue_for: int days, above: text,
             src: int count} */
-- what is more than three days late, and the role above its owner that hears of it next; no one where the owner reports to nobody
select d.store, d.week, d.kind, d.subject, d.what, d.owner, d.due, d.overdue_for, coalesce(r.reports_to, '') as above, d.src
from planned_due d
left join plan_role r on r.id = d.owner
where d.overdue_for > 3
