/* relation: score_programme
   grain: [store, score, week]
   reads: [score_day, goal_attainment, plan_goal, plan_strategy, plan_strategy_programme, dim_week]
   runs: local
   lineage: {store_daily: [store, week]}
   columns: {store: text, score: text, week: week, value: double score, goal: double score, gap: double score, programmes: int count} */
-- the last DSR of a whole week beside its goal of the plan, else 4.8, and the programmes of a strategy that serve a goal of that score at the
-- week's end
with last_score as (
  select s.store, s.score, s.week, w.week_to, s.value
  from score_day s
  join dim_week w on w.week = s.week and w.complete
  where s.last_of_week and s.score in ('dsr_description', 'dsr_service', 'dsr_logistics') and s.value is not null),
running as (
  select l.store, l.score, l.week, count(*) as programmes
  from last_score l
  join plan_goal g on g.metric = l.score
  join plan_strategy_programme p on p.goal = g.id and p.date_from <= l.week_to and (p.date_to is null or p.date_to >= l.week_to)
  join plan_strategy t on t.id = p.strategy and (t.store = l.store or t.store = '')
  group by l.store, l.score, l.week),
aimed as (
  select l.store, l.score, l.week, l.value, coalesce(g.goal, 4.8e0) as goal, coalesce(r.programmes, 0) as programmes
  from last_score l
  left join goal_attainment g on g.store = l.store and g.metric = l.score and g.week = l.week
  left join running r on r.store = l.store and r.score = l.score and r.week = l.week)
select store, score, week, value, goal, round(goal - value, 9) as gap, programmes from aimed
