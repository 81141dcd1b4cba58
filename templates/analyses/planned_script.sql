/* relation: planned_script
   grain: [stream, week]
   reads: [plan_livestream, plan_livestream_script, dim_as_of]
   columns: {store: text, week: week, stream: text, name: text, starts_in: int days, sections: int count, missing: int count,
             first_missing: text, src: int count} */
-- live sessions and the sections of their script that have words: opening, who, call, item, answers, order, delivery, interaction, close,
-- thanks, next. first_missing: the first in this order
with wanted as (
  select v.section, v.place
  from (values ('opening', 1), ('who', 2), ('call', 3), ('item', 4), ('answers', 5), ('order', 6), ('delivery', 7), ('interaction', 8),
    ('close', 9), ('thanks', 10), ('next', 11)) as v(section, place)),
held as (
  select distinct livestream, section from plan_livestream_script where trim(text) <> ''),
compared as (
  select l.id as stream, w.section, w.place, h.section as found
  from plan_livestream l
  cross join wanted w
  left join held h on h.livestream = l.id and h.section = w.section),
counted as (
  select stream, count(found) as sections, count(*) - count(found) as missing, min(case when found is null then place end) as first_place
  from compared
  group by stream)
select l.store, a.week, l.id as stream, coalesce(nullif(l.name, ''), l.id) as name,
  cast(date_diff('day', a.as_of, l.on_day) as bigint) as starts_in, c.sections, c.missing, coalesce(w.section, '') as first_missing, l.src
from plan_livestream l
cross join dim_as_of a
join counted c on c.stream = l.id
left join wanted w on w.place = c.first_place
