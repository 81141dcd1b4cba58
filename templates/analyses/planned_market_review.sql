/* relation: planned_market_review
   grain: [market, week]
   reads: [plan_market, dim_as_of]
   columns: {store: text, week: week, market: text, name: text, year: int number, ahead: int number, reviewed_on: date, reviewed_for: int days,
             src: int count} */
-- when the plan's sizes of the market were last looked at; ahead: years after that of the as-of day
select m.store, a.week, m.id as market, coalesce(nullif(m.category, ''), m.id) as name, m.year,
  m.year - cast(substr(cast(a.as_of as varchar), 1, 4) as bigint) as ahead, m.reviewed_on,
  cast(date_diff('day', m.reviewed_on, a.as_of) as bigint) as reviewed_for, m.src
from plan_market m
cross join dim_as_of a
