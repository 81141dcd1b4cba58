/* relation: planned_account
   grain: [account, week]
   reads: [plan_account, plan_person, dim_as_of]
   columns: {store: text, week: week, account: text, person: text, role: text, open: int count, approved: int count, left_for: int days,
             src: int count} */
-- accounts of the plan at the as-of day; left_for: days since the last day of the person who uses it, 0 on that day, none where the
-- person stays
select c.store, a.week, c.id as account, c.person, coalesce(p.role, '') as role,
  cast(case when c.closed_on is null or c.closed_on > a.as_of then 1 else 0 end as bigint) as open,
  cast(case when c.approved_by = '' then 0 else 1 end as bigint) as approved,
  cast(date_diff('day', p.left_on, a.as_of) as bigint) as left_for, c.src
from plan_account c
cross join dim_as_of a
left join plan_person p on p.id = c.person
