/* relation: planned_persona
   grain: [persona, week]
   reads: [plan_persona, dim_as_of]
   columns: {store: text, week: week, persona: text, persona_name: text, differs: int count, src: int count} */
-- whom we sell to; differs: the plan says what only we offer them
select '' as store, a.week, p.id as persona, coalesce(nullif(p.name, ''), p.id) as persona_name,
  cast(case when p.difference <> '' then 1 else 0 end as bigint) as differs, p.src
from plan_persona p
cross join dim_as_of a
