/* relation: category_market
   grain: [store, market_category, week]
   reads: [market_category, dim_week]
   lineage: {market_category: [store, market_category]}
   columns: {store: text, market_category: text, week: week, month_of: date, top_share: double ratio, sellers: int count, items: int count,
             category_searches: int count, category_growth: double ratio} */
-- the newest month of a category of the market that had begun by the week's end, 62 days ago at most
with dated as (
  select store, market_category, coalesce(date_from, biz_date) as month_of, biz_date, top_share, sellers, items, category_searches, category_growth
  from market_category
  where market_category <> ''),
known as (
  select m.store, m.market_category, w.week, m.month_of, m.top_share, m.sellers, m.items, m.category_searches, m.category_growth,
    row_number() over (partition by m.store, m.market_category, w.week order by m.month_of desc, m.biz_date desc) as place
  from dated m
  join dim_week w on m.month_of <= w.week_to and date_diff('day', m.month_of, w.week_to) <= 62)
select store, market_category, week, month_of, top_share, sellers, items, category_searches, category_growth
from known
where place = 1
