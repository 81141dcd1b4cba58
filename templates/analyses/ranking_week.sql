/* relation: ranking_week
   grain: [store, product_id, week]
   reads: [ranking_input, rank_week, product_daily, dim_day]
   lineage: {product_daily: [store, product_id, week]}
   columns: {store: text, product_id: text, product_name: text, week: week, inputs: int count, inputs_below: int count,
             third_worse: double ratio, third_beyond: double ratio, product_visitors: int count, paid_amount: money currency, search_visitors: int count,
             usual_search: double count, search_change: double ratio, words: int count, words_lost: int count, worst_lost: int count,
             best_gained: int count} */
-- the ranking card of every hero and secondary hero. inputs: those of ranking_input with a mean of four weeks; inputs_below: those
-- worse than it; third_worse: by how much the third worst of them is worse, third_beyond the same beyond chance, so that at least three
-- are worse by more than what it exceeds. search_visitors: visitor-days from search, usual_search: the mean of the four weeks before. words: core words whose
-- place is known this week and the last, words_lost: those that lost places, worst_lost and best_gained: the most of them
with worst as (
  select i.*, row_number() over (partition by store, product_id, week order by worse_by desc nulls last, input) as place,
    row_number() over (partition by store, product_id, week order by beyond_chance desc nulls last, input) as sure_place
  from ranking_input i),
card as (
  select store, product_id, max(product_name) as product_name, week, max(week_no) as week_no, count(worse_by) as inputs,
    cast(sum(case when round(worse_by, 9) > 0e0 then 1 else 0 end) as bigint) as inputs_below,
    max(case when place = 3 then worse_by end) as third_worse, max(case when sure_place = 3 then beyond_chance end) as third_beyond
  from worst
  group by store, product_id, week),
visited as (
  select p.store, p.product_id, d.week, d.week_no, cast(sum(p.search_visitors) as bigint) as search_visitors,
    cast(sum(p.product_visitors) as bigint) as product_visitors, cast(sum(p.paid_amount) as decimal(18,4)) as paid_amount
  from product_daily p
  join dim_day d on d.biz_date = p.biz_date
  group by p.store, p.product_id, d.week, d.week_no),
around as (
  select v.*, count(search_visitors) over (partition by store, product_id order by week_no range between 4 preceding and 1 preceding)
      as weeks,
    sum(search_visitors) over (partition by store, product_id order by week_no range between 4 preceding and 1 preceding) as search_4
  from visited v),
usual as (
  select a.*, case when weeks = 4 then cast(search_4 as double) / nullif(4e0, 0e0) end as usual_search from around a),
word as (
  select store, product_id, week, count(places_lost) as words,
    cast(sum(case when places_lost > 0 then 1 when places_lost <= 0 then 0 end) as bigint) as words_lost, max(places_lost) as worst_lost,
    -min(places_lost) as best_gained
  from rank_week
  where core
  group by store, product_id, week)
select c.store, c.product_id, c.product_name, c.week, c.inputs, c.inputs_below, c.third_worse, c.third_beyond, u.product_visitors, u.paid_amount,
  u.search_visitors, u.usual_search, (cast(u.search_visitors as double) - u.usual_search) / nullif(u.usual_search, 0e0) as search_change,
  coalesce(w.words, 0) as words, w.words_lost, w.worst_lost, w.best_gained
from card c
left join usual u on u.store = c.store and u.product_id = c.product_id and u.week = c.week
left join word w on w.store = c.store and w.product_id = c.product_id and w.week = c.week
