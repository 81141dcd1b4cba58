/* relation: forbidden_word
   grain: [store, product_id]
   reads: [listing, listing_text, planned_word, plan_product, dim_as_of]
   lineage: {listing: [store, product_id]}
   columns: {store: text, week: week, product_id: text, product_name: text, role: text,
             words: int count, title_words: int count, first_word: text, title: text} */
-- words that must not stand in the title or the text of an item of the newest listing export, save in a context that the plan
-- allows: what is allowed is taken out first. A word of a category counts where the item's category or its path names it
with newest as (
  select store, max(biz_date) as biz_date from listing group by store),
placed as (
  select l.store, l.product_id, max(l.category || ' ' || l.category_path) as category
  from listing l
  join newest n on n.store = l.store and n.biz_date = l.biz_date
  where l.product_id <> ''
  group by l.store, l.product_id),
ban as (
  select store, folded, word, category, count(nullif(folded_allowed, '')) as contexts, min(nullif(folded_allowed, '')) as context_1,
    max(nullif(folded_allowed, '')) as context_2
  from planned_word
  where use = 'forbidden'
  group by store, folded, word, category),
shared as (
  select store, folded, min(context_1) as context_1, max(context_2) as context_2 from ban group by store, folded),
rest as (
  select t.store, t.product_id, b.folded, b.word,
    replace(replace(t.folded_title, coalesce(h.context_1, '  '), ' '), coalesce(h.context_2, '  '), ' ') as title_rest,
    replace(replace(t.folded_text, coalesce(h.context_1, '  '), ' '), coalesce(h.context_2, '  '), ' ') as text_rest
  from listing_text t
  join placed p on p.store = t.store and p.product_id = t.product_id
  join ban b on b.store = t.store
  join shared h on h.store = b.store and h.folded = b.folded
  where (length(replace(t.folded_title, b.folded, '')) < length(t.folded_title)
      or length(replace(t.folded_text, b.folded, '')) < length(t.folded_text))
    and (b.category = '' or length(replace(p.category, b.category, '')) < length(p.category))),
found as (
  select store, product_id, folded, min(word) as word,
    max(case when length(replace(title_rest, folded, '')) < length(title_rest) then 1 else 0 end) as in_title,
    max(case when length(replace(text_rest, folded, '')) < length(text_rest) then 1 else 0 end) as in_text
  from rest
  group by store, product_id, folded),
counted as (
  select store, product_id, count(*) as words, cast(sum(in_title) as bigint) as title_words, min(word) as first_word
  from found
  where in_title + in_text > 0
  group by store, product_id)
select t.store, a.week, t.product_id, coalesce(nullif(nullif(p.name, ''), p.id), nullif(t.title, ''), t.product_id) as product_name, coalesce(p.role, '') as role,
  case when t.title <> '' or t.folded_text <> '' then coalesce(c.words, 0) end as words,
  case when t.title <> '' or t.folded_text <> '' then coalesce(c.title_words, 0) end as title_words, c.first_word, t.title
from listing_text t
cross join dim_as_of a
left join counted c on c.store = t.store and c.product_id = t.product_id
left join plan_product p on p.id = t.product_id and (p.store = t.store or p.store = '')
