/* relation: planned_word
   grain: [store, use, word, product, category, allowed_in]
   reads: [plan_keyword, plan_product, plan_forbidden_word, plan_store]
   columns: {store: text, use: text, word: text, folded: text, product: text, category: text, allowed_in: text, folded_allowed: text} */
-- words of the plan per store, Latin letters A to Z small in folded. use: core (of a product), keyword, forbidden (in a category, save in the
-- context allowed_in). Shops of mainland China have the words that their advertising law names, 国家级, 最高级 and 最佳, too
with raw as (
  select s.id as store, 'core' as use, p.core_word as word, p.id as product, '' as category, '' as allowed_in
  from plan_store s
  join plan_product p on (p.store = s.id or p.store = '') and p.core_word <> ''
  union
  select s.id, 'core', k.word, k.product, '', ''
  from plan_store s
  join plan_keyword k on (k.store = s.id or k.store = '') and k.kind = 'core' and k.product <> ''
  left join plan_product p on p.id = k.product and p.core_word <> ''
  where p.id is null
  union
  select s.id, 'keyword', k.word, '', '', ''
  from plan_store s
  join plan_keyword k on k.store = s.id or k.store = ''
  union
  select s.id, 'forbidden', f.word, '', f.category, f.allowed_in
  from plan_store s
  join plan_forbidden_word f on f.platform = s.platform or f.platform = ''
  union
  select s.id, 'forbidden', v.n, '', '', ''
  from plan_store s
  cross join (values ('国家级'), ('最高级'), ('最佳')) as v(n)
  where s.platform in ('taobao', 'tmall', 'jd', 'douyin', 'pinduoduo')),
trimmed as (
  select distinct store, use, trim(word) as word, product, category, trim(allowed_in) as allowed_in from raw where trim(word) <> '')
select w.store, w.use, w.word,
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
      replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(w.word,
      'A', 'a'), 'B', 'b'), 'C', 'c'), 'D', 'd'), 'E', 'e'), 'F', 'f'), 'G', 'g'), 'H', 'h'), 'I', 'i'), 'J', 'j'), 'K', 'k'), 'L',
      'l'), 'M', 'm'), 'N', 'n'), 'O', 'o'), 'P', 'p'), 'Q', 'q'), 'R', 'r'), 'S', 's'), 'T', 't'), 'U', 'u'), 'V', 'v'), 'W', 'w'),
      'X', 'x'), 'Y', 'y'), 'Z', 'z') as folded, w.product, w.category, w.allowed_in,
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
      replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(w.allowed_in,
      'A', 'a'), 'B', 'b'), 'C', 'c'), 'D', 'd'), 'E', 'e'), 'F', 'f'), 'G', 'g'), 'H', 'h'), 'I', 'i'), 'J', 'j'), 'K', 'k'), 'L',
      'l'), 'M', 'm'), 'N', 'n'), 'O', 'o'), 'P', 'p'), 'Q', 'q'), 'R', 'r'), 'S', 's'), 'T', 't'), 'U', 'u'), 'V', 'v'), 'W', 'w'),
      'X', 'x'), 'Y', 'y'), 'Z', 'z') as folded_allowed
from trimmed w
