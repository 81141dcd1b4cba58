/* relation: planned_dropship
   grain: [supplier, week]
   reads: [plan_supplier, dim_as_of]
   columns: {store: text, week: week, supplier: text, supplier_name: text, warning_level: int count, tested: int count, untested_for: int days,
             split: int count, src: int count} */
-- suppliers of the plan that ship to buyers themselves. untested_for: since routing of orders was last tested; split: it is written who
-- pays returns
select s.store, a.week, s.id as supplier, coalesce(nullif(s.name, ''), s.id) as supplier_name, s.warning_level,
  cast(case when s.routing_tested_on is null then 0 else 1 end as bigint) as tested,
  cast(date_diff('day', s.routing_tested_on, a.as_of) as bigint) as untested_for,
  cast(case when s.returns_paid_by = 'unclear' then 0 else 1 end as bigint) as split, s.src
from plan_supplier s
cross join dim_as_of a
where s.drop_ships
