/* relation: listing_audit
   grain: [store, product_id]
   reads: [listing, listing_text, planned_word, plan_product, plan_product_category, dim_as_of]
   lineage: {listing: [store, product_id]}
   columns: {store: text, week: week, product_id: text, product_name: text, role: text, platform: text,
             title: text, title_chars: int count, title_width: int count, core_word: text, core_in_title: bool, core_in_front: bool,
             repeated_words: int count, repeated_word: text, category_path: text,
             planned_path: text, path_differs: bool, leaf: bool, attributes_total: int count, attributes_empty: int count,
             empty_share: double ratio = attributes_empty / attributes_total, required_empty: int count, in_shop_category: bool} */
-- items of the newest listing export. core_in_front: the core word of the plan begins in the first half of the title; repeated:
-- words of the plan that stand in it twice. Paths are compared without blanks, their separators alike. in_shop_category: by the
-- export or the plan, no data where neither has any category for the store's items
with newest as (
  select store, max(biz_date) as biz_date from listing group by store),
listed as (
  select l.store, l.product_id, max(trim(l.category_path)) as category_path, max(trim(l.category_leaf)) as category_leaf,
    max(l.attributes_total) as attributes_total, max(l.attributes_filled) as attributes_filled, max(l.required_empty) as required_empty,
    max(trim(l.shop_category)) as shop_category
  from listing l
  join newest n on n.store = l.store and n.biz_date = l.biz_date
  where l.product_id <> ''
  group by l.store, l.product_id),
fronted as (
  select t.store, t.product_id, t.folded_title, w.word, w.folded,
    substr(t.folded_title, 1, cast(ceil(0.5e0 * length(t.folded_title)) as bigint) + length(w.folded) - 1) as front
  from listing_text t
  join planned_word w on w.store = t.store and w.use = 'core' and w.product = t.product_id
  where t.title <> ''),
core as (
  select store, product_id, min(word) as core_word,
    max(case when length(replace(folded_title, folded, '')) < length(folded_title) then 1 else 0 end) as found,
    max(case when length(replace(front, folded, '')) < length(front) then 1 else 0 end) as in_front
  from fronted
  group by store, product_id),
repeated as (
  select t.store, t.product_id, count(distinct w.folded) as words, min(w.word) as word
  from listing_text t
  join planned_word w on w.store = t.store and w.use in ('core', 'keyword') and length(w.folded) >= 2
  where length(t.folded_title) - length(replace(t.folded_title, w.folded, '')) >= 2 * length(w.folded)
  group by t.store, t.product_id),
sorted as (
  select distinct product from plan_product_category),
sorting as (
  select l.store, max(case when l.shop_category <> '' or c.product is not null then 1 else 0 end) as any_category
  from listed l
  left join sorted c on c.product = l.product_id
  group by l.store)
select l.store, a.week, l.product_id, coalesce(nullif(nullif(p.name, ''), p.id), nullif(t.title, ''), l.product_id) as product_name, coalesce(p.role, '') as role,
  t.platform, t.title, case when t.title <> '' then t.title_chars end as title_chars,
  case when t.title <> '' then t.title_width end as title_width, c.core_word, c.found = 1 as core_in_title,
  c.in_front = 1 as core_in_front, case when t.title <> '' then coalesce(r.words, 0) end as repeated_words, r.word as repeated_word, l.category_path,
  p.category_path as planned_path,
  case when l.category_path <> '' and p.category_path <> ''
    then replace(replace(replace(replace(replace(l.category_path, ' ', ''), '>>', '>'), '＞', '>'), '/', '>'), '»', '>')
      <> replace(replace(replace(replace(replace(p.category_path, ' ', ''), '>>', '>'), '＞', '>'), '/', '>'), '»', '>') end as path_differs,
  case
    when l.category_leaf in ('是', '叶子', '末级', 'はい', '○', '〇', 'Yes', 'yes', 'YES', 'Y', 'True', 'true', 'TRUE', '1') then true
    when l.category_leaf in ('否', '不是', '非叶子', 'いいえ', '×', 'No', 'no', 'NO', 'N', 'False', 'false', 'FALSE', '0') then false
  end as leaf, nullif(l.attributes_total, 0) as attributes_total,
  case when l.attributes_total > 0 then l.attributes_total - l.attributes_filled end as attributes_empty,
  cast(l.attributes_total - l.attributes_filled as double) / nullif(cast(l.attributes_total as double), 0e0) as empty_share, l.required_empty,
  case when g.any_category = 1 then l.shop_category <> '' or s.product is not null end as in_shop_category
from listed l
cross join dim_as_of a
join listing_text t on t.store = l.store and t.product_id = l.product_id
join sorting g on g.store = l.store
left join plan_product p on p.id = l.product_id and (p.store = l.store or p.store = '')
left join core c on c.store = l.store and c.product_id = l.product_id
left join repeated r on r.store = l.store and r.product_id = l.product_id
left join sorted s on s.product = l.product_id
