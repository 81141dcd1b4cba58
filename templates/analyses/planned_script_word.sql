/* relation: planned_script_word
   grain: [stream, part, position, week]
   reads: [plan_livestream, plan_livestream_script, plan_livestream_item, planned_word, dim_as_of]
   columns: {store: text, week: week, stream: text, part: text, position: int count, place: text, name: text, starts_in: int days,
             words: int count, first_word: text, src: int count} */
-- words that must not be said, in sections of scripts and in what is said of an item, as they are written or in small letters, save in a
-- context that the plan allows: what is allowed is taken out first. Words of one category are left to the items' own listings
with line as (
  select l.id as stream, l.store, l.name, l.on_day, 'script' as part, s.position, s.section as place, s.text as words_said, s.src
  from plan_livestream l
  join plan_livestream_script s on s.livestream = l.id
  where trim(s.text) <> ''
  union all
  select l.id, l.store, l.name, l.on_day, 'item', i.position, i.product, i.talk, i.src
  from plan_livestream l
  join plan_livestream_item i on i.livestream = l.id
  where trim(i.talk) <> ''),
ban as (
  select store, word, folded, min(nullif(allowed_in, '')) as context_1, max(nullif(allowed_in, '')) as context_2
  from planned_word
  where use = 'forbidden' and category = ''
  group by store, word, folded),
rest as (
  select l.stream, l.part, l.position, b.word, b.folded,
    replace(replace(l.words_said, coalesce(b.context_1, '  '), ' '), coalesce(b.context_2, '  '), ' ') as left_over
  from line l
  join ban b on b.store = l.store or l.store = ''),
found as (
  select stream, part, position, count(distinct word) as words, min(word) as first_word
  from rest
  where length(replace(left_over, word, '')) < length(left_over) or length(replace(left_over, folded, '')) < length(left_over)
  group by stream, part, position)
select l.store, a.week, l.stream, l.part, l.position, l.stream || ' / ' || l.place as place,
  coalesce(nullif(l.name, ''), l.stream) || ' / ' || l.place as name, cast(date_diff('day', a.as_of, l.on_day) as bigint) as starts_in,
  coalesce(f.words, 0) as words, coalesce(f.first_word, '') as first_word, l.src
from line l
cross join dim_as_of a
left join found f on f.stream = l.stream and f.part = l.part and f.position = l.position
