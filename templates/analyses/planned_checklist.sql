/* relation: planned_checklist
   grain: [role, kind, subject, week]
   reads: [plan_role_duty, plan_handover, plan_qa_check, dim_as_of]
   columns: {store: text, week: week, role: text, kind: text, subject: text, what: text, every: text, by_time: text, src: int count} */
-- what a role has to tick off again and again: its duties of the day and the week, sheets that it hands over, checks that it keeps
with listed as (
  select '' as store, role, 'duty' as kind, role || ' / ' || cast(position as varchar) as subject, what, every, '' as by_time, src
  from plan_role_duty
  where every in ('day', 'week')
  union all
  select store, giver, 'handover', id, coalesce(nullif(name, ''), id), every, by_time, src from plan_handover
  union all
  select store, owner, 'check', id, what, 'month', '', src from plan_qa_check)
select l.store, a.week, l.role, l.kind, l.subject, l.what, l.every, l.by_time, l.src
from listed l
cross join dim_as_of a
where l.role <> ''
