/* relation: planned_market
   grain: [market, week]
   reads: [plan_market, plan_goal_period, dim_as_of]
   columns: {store: text, week: week, market: text, name: text, year: int number, volume: double currency, goal: text, goal_value: double currency,
             share: double ratio, share_before: double ratio, src: int count} */
-- markets of a year beside our goal in them; a volume that is not said is that of the year before and the growth
with said as (
  select id, store, category, year, cast(volume as double) as volume, growth, our_goal, src,
    row_number() over (partition by store, category, year order by id) as place
  from plan_market),
sized as (
  select m.id, m.store, m.category, m.year, m.our_goal, m.src, m.place,
    coalesce(m.volume, b.volume * (1e0 + m.growth)) as volume, g.value as goal_value
  from said m
  left join said b on b.store = m.store and b.category = m.category and b.year = m.year - 1 and b.place = 1
  left join plan_goal_period g on g.goal = m.our_goal and g.period_kind = 'year'
    and g.period in (cast(m.year as varchar), 'FY' || cast(m.year as varchar)))
select m.store, a.week, m.id as market, coalesce(nullif(m.category, ''), m.id) as name, m.year, m.volume, m.our_goal as goal, m.goal_value,
  m.goal_value / nullif(m.volume, 0e0) as share, b.goal_value / nullif(b.volume, 0e0) as share_before, m.src
from sized m
cross join dim_as_of a
left join sized b on b.store = m.store and b.category = m.category and b.year = m.year - 1 and b.place = 1
