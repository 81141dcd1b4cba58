/* relation: search_term_week
   grain: [store, term, week]
   reads: [search_term_daily, dim_day]
   lineage: {search_term_daily: [store, term, week]}
   columns: {store: text, term: text, week: week, days: int days, searches: int count, no_result_searches: int count,
             results: int count, term_clicks: int count, term_orders: int count,
             click_rate: double ratio = term_clicks / searches, order_rate: double ratio = term_orders / term_clicks,
             previous_searches: int count, change: double ratio, searches_4: int count, clicks_4: int count, orders_4: int count,
             search_rank: int count} */
-- no_result_searches: on days on which the search showed nothing; results: of the week's last day that tells them; _4: four
-- weeks up to this one; the rank is by searches
with weekly as (
  select s.store, s.term, d.week, d.week_no, count(*) as days, cast(sum(s.searches) as bigint) as searches,
    cast(sum(case when s.results = 0 then s.searches when s.results is not null then 0 end) as bigint) as no_result_searches,
    max_by(s.results, case when s.results is not null then s.biz_date end) as results, cast(sum(s.term_clicks) as bigint) as term_clicks,
    cast(sum(s.term_orders) as bigint) as term_orders
  from search_term_daily s
  join dim_day d on d.biz_date = s.biz_date
  where s.term <> ''
  group by s.store, s.term, d.week, d.week_no),
wider as (
  select w.*, coalesce(searches, 0) as known_searches,
    cast(sum(searches) over (partition by store, term order by week_no range between 3 preceding and current row) as bigint)
      as searches_4,
    cast(sum(term_clicks) over (partition by store, term order by week_no range between 3 preceding and current row) as bigint)
      as clicks_4,
    cast(sum(term_orders) over (partition by store, term order by week_no range between 3 preceding and current row) as bigint)
      as orders_4,
    max(searches) over (partition by store, term order by week_no range between 1 preceding and 1 preceding) as previous_searches
  from weekly w)
select store, term, week, days, searches, no_result_searches, results, term_clicks, term_orders,
  cast(term_clicks as double) / nullif(cast(searches as double), 0e0) as click_rate,
  cast(term_orders as double) / nullif(cast(term_clicks as double), 0e0) as order_rate, previous_searches,
  cast(searches - previous_searches as double) / nullif(cast(previous_searches as double), 0e0) as change, searches_4, clicks_4,
  orders_4, row_number() over (partition by store, week order by known_searches desc, term) as search_rank
from wider
