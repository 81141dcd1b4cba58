/* relation: planned_stream
   grain: [stream, week]
   reads: [plan_livestream, plan_livestream_item, plan_livestream_warmup, plan_livestream_fallback, dim_as_of]
   columns: {store: text, week: week, stream: text, name: text, starts_in: int days, has_host: int count, has_goal: int count, items: int count, warmups: int count,
             fallbacks: int count, reviewed: int count, src: int count} */
-- live sessions and which parts of their plan are there
with item as (
  select livestream, count(*) as items from plan_livestream_item group by livestream),
warmup as (
  select livestream, count(distinct channel) as warmups from plan_livestream_warmup group by livestream),
fallback as (
  select livestream, count(*) as fallbacks from plan_livestream_fallback group by livestream)
select l.store, a.week, l.id as stream, coalesce(nullif(l.name, ''), l.id) as name,
  cast(date_diff('day', a.as_of, l.on_day) as bigint) as starts_in,
  cast(case when l.host = '' then 0 else 1 end as bigint) as has_host,
  cast(case when l.goal_sales is null and l.goal_viewers is null then 0 else 1 end as bigint) as has_goal,
  coalesce(i.items, 0) as items, coalesce(w.warmups, 0) as warmups, coalesce(f.fallbacks, 0) as fallbacks,
  cast(case when l.review_text = '' and l.review_on_day is null then 0 else 1 end as bigint) as reviewed, l.src
from plan_livestream l
cross join dim_as_of a
left join item i on i.livestream = l.id
left join warmup w on w.livestream = l.id
left join fallback f on f.livestream = l.id
