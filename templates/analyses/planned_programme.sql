/* relation: planned_programme
   grain: [strategy, position, week]
   reads: [plan_strategy, plan_strategy_programme, dim_as_of]
   columns: {store: text, week: week, strategy: text, position: int count, programme: text, programme_name: text, owner: text, running: int count,
             progress: double ratio, idle_for: int days, src: int count} */
-- programmes of a strategy. running: begun and not at its last day; idle_for: days since its progress was last written down, or since it began
select s.store, a.week, p.strategy, p.position, p.strategy || ' / ' || coalesce(nullif(p.name, ''), cast(p.position as varchar)) as programme,
  coalesce(nullif(p.name, ''), p.strategy) as programme_name, p.owner,
  cast(case when p.date_from <= a.as_of and (p.date_to is null or p.date_to >= a.as_of) then 1 else 0 end as bigint) as running, p.progress,
  cast(date_diff('day', coalesce(p.progress_on, p.date_from), a.as_of) as bigint) as idle_for, p.src
from plan_strategy_programme p
join plan_strategy s on s.id = p.strategy
cross join dim_as_of a
