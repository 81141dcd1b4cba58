/* relation: planned_limit
   grain: [position, week]
   reads: [plan_authority_limit, dim_as_of]
   columns: {store: text, week: week, position: int count, role: text, limit_kind: text, up_to: money currency, above: text,
             decide_within: double hours, src: int count} */
-- what a role may decide alone, who decides above that, and within what time
select '' as store, a.week, l.position, l.role, l.kind as limit_kind, l.up_to, l.above, l.within as decide_within, l.src
from plan_authority_limit l
cross join dim_as_of a
