/* relation: market_moved
   grain: [market, week]
   reads: [plan_market, market_year, category_market, dim_as_of]
   columns: {store: text, week: week, market: text, name: text, year: int number, market_growth: double ratio, planned_growth: double ratio,
             moved: double ratio, off_plan: double ratio, reviewed_on: date, answered: int count} */
-- sizes of the market that the plan has for this year, where exports tell how the market grew against the same months of the year before: by
-- its words, else by what the trade says of the category in the newest month. moved: how far it went up or down; off_plan: how far
-- from what the plan grows by, nothing where it says nothing. answered: the plan says what it changed, no longer ago than a quarter
with told as (
  select store, category, cast(year as bigint) as year, category_growth as growth, 1 as source_no from market_year where category_growth is not null
  union all
  select c.store, c.market_category, cast(substr(cast(a.as_of as varchar), 1, 4) as bigint), c.category_growth, 2
  from category_market c
  join dim_as_of a on a.week = c.week
  where c.category_growth is not null),
placed as (
  select m.store, a.week, m.id as market, coalesce(nullif(m.category, ''), m.id) as name, m.year, t.growth, m.growth as planned_growth, m.reviewed_on,
    case when m.revised <> '' and date_diff('day', m.reviewed_on, a.as_of) <= 92 then 1 else 0 end as answered,
    row_number() over (partition by m.id order by t.source_no, t.store) as place
  from plan_market m
  join dim_as_of a on cast(substr(cast(a.as_of as varchar), 1, 4) as bigint) = m.year
  join told t on t.category = m.category and t.year = m.year and (t.store = m.store or m.store = ''))
select store, week, market, name, year, growth as market_growth, planned_growth, abs(growth) as moved, abs(growth - coalesce(planned_growth, 0e0)) as off_plan,
  reviewed_on, cast(answered as bigint) as answered
from placed
where place = 1
