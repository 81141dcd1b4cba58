/* relation: planned_proposal
   grain: [proposal, week]
   reads: [plan_proposal, dim_as_of]
   columns: {store: text, week: week, proposal: text, what: text, by_role: text, open: int count, open_for: int days, src: int count} */
-- proposals for improvement and how long each waits for an answer
select '' as store, a.week, p.id as proposal, coalesce(nullif(p.what, ''), p.id) as what, p.by_role,
  cast(case when p.state = 'open' then 1 else 0 end as bigint) as open,
  cast(date_diff('day', p.entered_on, a.as_of) as bigint) as open_for, p.src
from plan_proposal p
cross join dim_as_of a
