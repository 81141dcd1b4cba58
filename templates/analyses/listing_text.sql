/* relation: listing_text
   grain: [store, product_id]
   reads: [listing, plan_store]
   lineage: {listing: [store, product_id]}
   columns: {store: text, product_id: text, platform: text, title: text, folded_title: text, folded_text: text, title_chars: int count,
             title_width: int count} */
-- titles and texts of the newest listing export of a store. folded: Latin letters A to Z are small, so that words are found in
-- either case. title_width: half-width places, two for every letter that is none of ASCII
with newest as (
  select store, max(biz_date) as biz_date from listing group by store),
listed as (
  select l.store, l.product_id, max(trim(l.title)) as title, max(trim(l.detail_text)) as detail_text
  from listing l
  join newest n on n.store = l.store and n.biz_date = l.biz_date
  where l.product_id <> ''
  group by l.store, l.product_id),
spoken as (
  select store, product_id, v.n as field, case when v.n = 1 then title else detail_text end as text
  from listed
  cross join (values (1), (2)) as v(n)),
folded as (
  select t.store, t.product_id, t.field,
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
      replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(t.text,
      'A', 'a'), 'B', 'b'), 'C', 'c'), 'D', 'd'), 'E', 'e'), 'F', 'f'), 'G', 'g'), 'H', 'h'), 'I', 'i'), 'J', 'j'), 'K', 'k'), 'L',
      'l'), 'M', 'm'), 'N', 'n'), 'O', 'o'), 'P', 'p'), 'Q', 'q'), 'R', 'r'), 'S', 's'), 'T', 't'), 'U', 'u'), 'V', 'v'), 'W', 'w'),
      'X', 'x'), 'Y', 'y'), 'Z', 'z') as text
  from spoken t),
half as (
  select t.store, t.product_id, cast(sum(length(t.title) - length(replace(t.title, a.n, ''))) as bigint) as narrow
  from listed t
  cross join (values (' '), ('!'), ('"'), ('#'), ('$'), ('%'), ('&'), (''''), ('('), (')'), ('*'), ('+'), (','), ('-'), ('.'), ('/'),
    ('0'), ('1'), ('2'), ('3'), ('4'), ('5'), ('6'), ('7'), ('8'), ('9'), (':'), (';'), ('<'), ('='), ('>'), ('?'), ('@'), ('A'), ('B'),
    ('C'), ('D'), ('E'), ('F'), ('G'), ('H'), ('I'), ('J'), ('K'), ('L'), ('M'), ('N'), ('O'), ('P'), ('Q'), ('R'), ('S'), ('T'), ('U'),
    ('V'), ('W'), ('X'), ('Y'), ('Z'), ('['), ('\'), (']'), ('^'), ('_'), ('`'), ('a'), ('b'), ('c'), ('d'), ('e'), ('f'), ('g'), ('h'),
    ('i'), ('j'), ('k'), ('l'), ('m'), ('n'), ('o'), ('p'), ('q'), ('r'), ('s'), ('t'), ('u'), ('v'), ('w'), ('x'), ('y'), ('z'), ('{'),
    ('|'), ('}'), ('~')) as a(n)
  group by t.store, t.product_id)
select l.store, l.product_id, s.platform, l.title, f.text as folded_title, d.text as folded_text, cast(length(l.title) as bigint) as title_chars,
  cast(2 * length(l.title) as bigint) - h.narrow as title_width
from listed l
join plan_store s on s.id = l.store
join folded f on f.store = l.store and f.product_id = l.product_id and f.field = 1
join folded d on d.store = l.store and d.product_id = l.product_id and d.field = 2
join half h on h.store = l.store and h.product_id = l.product_id
