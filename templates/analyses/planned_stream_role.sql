/* relation: planned_stream_role
   grain: [stream, part, week]
   reads: [plan_livestream, plan_person, dim_as_of]
   columns: {store: text, week: week, stream: text, name: text, part: text, role: text, place: text, starts_in: int days, known_people: int count,
             people: int count, src: int count} */
-- who a live session needs: its host, its control and its service, where the plan names a role for them. people: those whom the role has on the day;
-- known_people: all of the plan, none where it names nobody at all
with part as (
  select id, store, name, on_day, 'host' as part, host as role, src from plan_livestream
  union all
  select id, store, name, on_day, 'control', control, src from plan_livestream
  union all
  select id, store, name, on_day, 'service', service, src from plan_livestream),
there as (
  select t.id, t.part, count(*) as people
  from part t
  join plan_person p on p.role = t.role and (p.since is null or p.since <= t.on_day) and (p.left_on is null or p.left_on >= t.on_day)
  group by t.id, t.part),
known as (
  select count(*) as people from plan_person)
select t.store, a.week, t.id as stream, coalesce(nullif(t.name, ''), t.id) as name, t.part, t.role, t.id || ' / ' || t.part as place,
  cast(date_diff('day', a.as_of, t.on_day) as bigint) as starts_in, k.people as known_people, coalesce(h.people, 0) as people, t.src
from part t
cross join known k
cross join dim_as_of a
left join there h on h.id = t.id and h.part = t.part
where t.role <> ''
