/* relation: rank_week
   grain: [store, product_id, word, result_order, week]
   reads: [search_rank, plan_keyword, plan_product, dim_day]
   lineage: {search_rank: [store, product_id, word, week]}
   columns: {store: text, product_id: text, word: text, result_order: text, ranked: text, ranked_name: text, week: week, days: int days,
             rank_position: int count, rank_page: int count, previous_position: int count, places_lost: int count,
             best_position: int count, wanted_position: int count, first_page: bool, left_first_page: bool, core: bool,
             rival_position: int count, overtaken: bool} */
-- where an item was last seen in the week under a search word. places_lost: against the week before, below zero where it rose; the
-- first page is 20 places, or page 1 where no place is known. core: a word that the plan has as core, or that it does not have at
-- all; rival_position: the best of the competitors, overtaken: it stands before us and did not the week before
with ours as (
  select r.store, r.product_id, r.word, r.result_order, d.week, d.week_no, count(distinct r.biz_date) as days,
    max_by(r.rank_position, case when r.rank_position is not null then r.biz_date end) as rank_position,
    max_by(r.rank_page, case when r.rank_page is not null then r.biz_date end) as rank_page, min(r.rank_position) as best_position
  from search_rank r
  join dim_day d on d.biz_date = r.biz_date
  where r.competitor = '' and r.word <> '' and r.product_id <> ''
  group by r.store, r.product_id, r.word, r.result_order, d.week, d.week_no),
their_last as (
  select r.store, r.word, r.result_order, r.competitor, r.product_id, d.week_no,
    max_by(r.rank_position, case when r.rank_position is not null then r.biz_date end) as rank_position
  from search_rank r
  join dim_day d on d.biz_date = r.biz_date
  where r.competitor <> '' and r.word <> '' and r.rank_position is not null
  group by r.store, r.word, r.result_order, r.competitor, r.product_id, d.week_no),
rival as (
  select store, word, result_order, week_no, min(rank_position) as rival_position
  from their_last
  group by store, word, result_order, week_no),
planned as (
  select o.store, o.product_id, o.word, max(case when k.kind = 'core' then 1 else 0 end) as core, min(k.wanted_position) as wanted_position
  from (select distinct store, product_id, word from ours) o
  join plan_keyword k on k.word = o.word and (k.store = o.store or k.store = '') and (k.product = o.product_id or k.product = '')
  group by o.store, o.product_id, o.word),
seen as (
  select o.*, v.rival_position,
    case when o.rank_position is not null then o.rank_position <= 20 else o.rank_page = 1 end as first_page
  from ours o
  left join rival v on v.store = o.store and v.word = o.word and v.result_order = o.result_order and v.week_no = o.week_no),
moved as (
  select s.*,
    max(rank_position) over (partition by store, product_id, word, result_order order by week_no range between 1 preceding and 1 preceding)
      as previous_position,
    max(rival_position) over (partition by store, product_id, word, result_order order by week_no range between 1 preceding and 1 preceding)
      as previous_rival,
    max(case when first_page then 1 when not first_page then 0 end) over (partition by store, product_id, word, result_order
      order by week_no range between 1 preceding and 1 preceding) as previous_first
  from seen s)
select m.store, m.product_id, m.word, m.result_order,
  m.word || ' / ' || m.product_id || case when m.result_order = '' then '' else ' / ' || m.result_order end as ranked,
  m.word || ' / ' || coalesce(nullif(p.name, ''), m.product_id) || case when m.result_order = '' then '' else ' / ' || m.result_order end
    as ranked_name,
  m.week, m.days, m.rank_position, m.rank_page, m.previous_position, m.rank_position - m.previous_position as places_lost,
  m.best_position, k.wanted_position, m.first_page, m.previous_first = 1 and not m.first_page as left_first_page,
  coalesce(k.core, 1) = 1 as core, m.rival_position,
  m.rival_position < m.rank_position and m.previous_rival >= m.previous_position as overtaken
from moved m
left join planned k on k.store = m.store and k.product_id = m.product_id and k.word = m.word
left join plan_product p on p.id = m.product_id and (p.store = m.store or p.store = '')
