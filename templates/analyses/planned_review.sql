/* relation: planned_review
   grain: [kind, subject, week]
   reads: [plan_role, plan_sop, plan_strategy, plan_outlook, plan_risk, plan_brand, plan_answer, plan_chapter, dim_as_of]
   columns: {store: text, week: week, kind: text, subject: text, what: text, owner: text, due: date, overdue_for: int days, src: int count} */
-- what must be looked at again by a day; the entry moves the day when that is done. Chapters are those that the shop has written
with dated as (
  select '' as store, 'role' as kind, id as subject, name as what, id as owner, review_by, src from plan_role
  union all
  select '', 'sop', id, title, owner, review_by, src from plan_sop
  union all
  select store, 'strategy', id, focus, owner, review_by, src from plan_strategy
  union all
  select '', 'outlook', id, what, owner, review_by, src from plan_outlook
  union all
  select store, 'risk', id, what, owner, review_by, src from plan_risk
  union all
  select '', 'brand', id, name, owner, review_by, src from plan_brand
  union all
  select '', 'answer', id, question, owner, review_by, src from plan_answer
  union all
  select '', 'chapter', 'handbook/' || id, title, owner, review_by, src from plan_chapter)
select d.store, a.week, d.kind, d.subject, coalesce(nullif(d.what, ''), d.subject) as what, d.owner,
  d.review_by as due, cast(date_diff('day', d.review_by, a.as_of) as bigint) as overdue_for, d.src
from dated d
cross join dim_as_of a
where d.review_by is not null
