/* relation: planned_stream
   grain: [stream, week]
   reads: [plan_livestream, plan_livestream_item, plan_livestream_warmup, plan_livestream_fallback, plan_livestream_script, dim_as_of]
   columns: {store: text, week: week, stream: text, name: text, starts_in: int days, has_host: int count, has_goal: int count, items: int count, warmups: int count,
             fallbacks: int count, reviewed: int count, recorded: int count, rehearsed: int count, untried: int count, second_device: int count, warmup_days: int days,
             lesson_before: int count, takes_up: int count, src: int count} */
-- live sessions and which parts of their plan are there. untried: no session before had its host, or it has a script and none before had one;
-- warmup_days: how long before the session its first warm-up is; lesson_before: the session before it in the same shop noted something to do
-- better, takes_up: this one says which of it it does
with item as (
  select livestream, count(*) as items from plan_livestream_item group by livestream),
warmup as (
  select livestream, count(distinct channel) as warmups, min(on_day) as first_on from plan_livestream_warmup group by livestream),
fallback as (
  select livestream, count(*) as fallbacks from plan_livestream_fallback group by livestream),
scripted as (
  select livestream, count(*) as sections from plan_livestream_script group by livestream),
earlier as (
  select l.id, count(*) as sessions, cast(sum(case when b.host = l.host then 1 else 0 end) as bigint) as with_host, count(s.sections) as with_script,
    max_by(b.review_improvements, cast(b.on_day as varchar) || ' ' || b.id) as improvements
  from plan_livestream l
  join plan_livestream b on b.store = l.store and b.on_day < l.on_day
  left join scripted s on s.livestream = b.id
  group by l.id)
select l.store, a.week, l.id as stream, coalesce(nullif(l.name, ''), l.id) as name,
  cast(date_diff('day', a.as_of, l.on_day) as bigint) as starts_in,
  cast(case when l.host = '' then 0 else 1 end as bigint) as has_host,
  cast(case when l.goal_sales is null and l.goal_viewers is null then 0 else 1 end as bigint) as has_goal,
  coalesce(i.items, 0) as items, coalesce(w.warmups, 0) as warmups, coalesce(f.fallbacks, 0) as fallbacks,
  cast(case when l.review_text = '' and l.review_on_day is null then 0 else 1 end as bigint) as reviewed,
  cast(case when l.recording = '' then 0 else 1 end as bigint) as recorded,
  cast(case when l.rehearsed_on is null then 0 else 1 end as bigint) as rehearsed,
  cast(case when coalesce(e.with_host, 0) = 0 or (s.sections > 0 and coalesce(e.with_script, 0) = 0) then 1 else 0 end as bigint) as untried,
  cast(case when l.second_device then 1 else 0 end as bigint) as second_device,
  cast(date_diff('day', w.first_on, l.on_day) as bigint) as warmup_days,
  cast(case when coalesce(e.improvements, '') = '' then 0 else 1 end as bigint) as lesson_before,
  cast(case when l.takes_up = '' then 0 else 1 end as bigint) as takes_up, l.src
from plan_livestream l
cross join dim_as_of a
left join item i on i.livestream = l.id
left join warmup w on w.livestream = l.id
left join fallback f on f.livestream = l.id
left join scripted s on s.livestream = l.id
left join earlier e on e.id = l.id
