/* relation: title_own_word
   grain: [store, product_id]
   reads: [listing_text, plan_keyword, planned_word, plan_product, dim_as_of]
   lineage: {listing: [store, product_id]}
   columns: {store: text, week: week, product_id: text, product_name: text, title: text, own_words: int count, first_word: text, found: int count} */
-- titles of heroes and the words of the plan that are a brand of our own: how many there are, the first of them, and how many the title holds
with own as (
  select distinct w.store, w.word, w.folded
  from planned_word w
  join plan_keyword k on k.word = w.word and k.kind = 'brand' and (k.store = w.store or k.store = '')
  where w.use = 'keyword' and w.folded <> '')
select t.store, a.week, t.product_id, coalesce(nullif(p.name, ''), t.product_id) as product_name, t.title, count(*) as own_words, min(o.word) as first_word,
  cast(sum(case when length(replace(t.folded_title, o.folded, '')) < length(t.folded_title) then 1 else 0 end) as bigint) as found
from listing_text t
join own o on o.store = t.store
join plan_product p on p.id = t.product_id and (p.store = t.store or p.store = '') and p.role in ('hero', 'secondary')
cross join dim_as_of a
where t.title <> ''
group by t.store, a.week, t.product_id, coalesce(nullif(p.name, ''), t.product_id), t.title
