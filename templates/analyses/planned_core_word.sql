/* relation: planned_core_word
   grain: [store, word, week]
   reads: [plan_keyword, plan_product, plan_creative, dim_as_of]
   columns: {store: text, week: week, word: text, items: int count, creatives: int count, src: int count} */
-- core words of the plan: items that answer them, by the word itself or as the core word of a product; creatives that show them, by the
-- word itself or as the keyword of one that is not taken out of use
with core as (
  select store, word, max(case when product <> '' then 1 else 0 end) as named_item,
    max(case when creative <> '' then 1 else 0 end) as named_creative, min(src) as src
  from plan_keyword
  where kind = 'core'
  group by store, word),
item as (
  select c.store, c.word, count(distinct p.id) as items
  from core c
  join plan_product p on p.core_word = c.word and (p.store = c.store or p.store = '' or c.store = '')
  group by c.store, c.word),
shown as (
  select c.store, c.word, count(distinct r.id) as creatives
  from core c
  join plan_creative r on r.keyword = c.word and (r.store = c.store or r.store = '' or c.store = '')
  cross join dim_as_of a
  where r.used_to is null or r.used_to >= a.as_of
  group by c.store, c.word)
select c.store, a.week, c.word, cast(c.named_item as bigint) + coalesce(i.items, 0) as items,
  cast(c.named_creative as bigint) + coalesce(s.creatives, 0) as creatives, c.src
from core c
cross join dim_as_of a
left join item i on i.store = c.store and i.word = c.word
left join shown s on s.store = c.store and s.word = c.word
