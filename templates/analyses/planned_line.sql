/* relation: planned_line
   grain: [line, week]
   reads: [plan_line, dim_as_of]
   columns: {store: text, week: week, line: text, line_name: text, kind: text, owner: text, has_style: int count, has_audience: int count,
             target_share: double ratio, src: int count} */
-- product lines of the plan and whether each says how it looks and whom it is for
select l.store, a.week, l.id as line, coalesce(nullif(l.name, ''), l.id) as line_name, l.kind, l.owner,
  cast(case when l.style = '' then 0 else 1 end as bigint) as has_style,
  cast(case when l.audience = '' then 0 else 1 end as bigint) as has_audience, l.target_share, l.src
from plan_line l
cross join dim_as_of a
