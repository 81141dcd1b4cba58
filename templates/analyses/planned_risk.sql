/* relation: planned_risk
   grain: [risk, week]
   reads: [plan_risk, dim_as_of]
   columns: {store: text, week: week, risk: text, what: text, owner: text, weight: int count, mitigated: int count, unreviewed: int count, src: int count} */
-- risks by likelihood × impact; one that came true and was not looked at since is unreviewed
select r.store, a.week, r.id as risk, coalesce(nullif(r.what, ''), r.id) as what, r.owner, r.likelihood * r.impact as weight,
  cast(case when r.mitigation = '' then 0 else 1 end as bigint) as mitigated,
  cast(case when r.came_true_on is not null and (r.reviewed_on is null or r.reviewed_on < r.came_true_on) then 1 else 0 end as bigint)
    as unreviewed, r.src
from plan_risk r
cross join dim_as_of a
