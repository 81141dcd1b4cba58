/* relation: planned_competitor
   grain: [competitor, week]
   reads: [plan_competitor, dim_as_of]
   columns: {store: text, week: week, competitor: text, competitor_name: text, dated: int count, findings: int count, seen_for: int days,
             src: int count} */
-- shops that we watch; findings: what the plan says of their pages, best sellers, reviews, service, strength and weakness
select c.store, a.week, c.id as competitor, coalesce(nullif(c.name, ''), c.id) as competitor_name,
  cast(case when c.seen_on is null then 0 else 1 end as bigint) as dated,
  cast(case when c.pages <> '' then 1 else 0 end + case when c.hits <> '' then 1 else 0 end + case when c.reviews <> '' then 1 else 0 end
    + case when c.service <> '' then 1 else 0 end + case when c.strength <> '' then 1 else 0 end
    + case when c.weakness <> '' then 1 else 0 end as bigint) as findings,
  cast(date_diff('day', c.seen_on, a.as_of) as bigint) as seen_for, c.src
from plan_competitor c
cross join dim_as_of a
