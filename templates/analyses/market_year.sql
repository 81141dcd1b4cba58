/* relation: market_year
   grain: [store, category, year]
   reads: [market_keyword, metric_day, dim_as_of]
   lineage: {market_keyword: [store, category]}
   columns: {store: text, category: text, year: text, week: week, months: int count, words: int count, volume: money currency,
             like_volume: money currency, previous_like: money currency, category_growth: double ratio, whole_years: int count,
             mean_volume: double currency, outlook: double currency, own_sales: money currency,
             own_share: double ratio = own_sales / volume} */
-- volume: of every word and month, people × the trade's conversion × its order value; an upper bound, since one person searches
-- several words. People are visitors where the export has them, else searches; of a word with several days in a month the last
-- counts. like: the months that the year before has too, on both sides of category_growth. whole_years: those with twelve months, whose
-- mean is mean_volume; outlook: this year grown once more, of a whole year. own_sales: what the store sold in that year, if its
-- data hold a day of each month of it
with word_month as (
  select k.store, k.market_category as category, substr(cast(k.biz_date as varchar), 1, 4) as year,
    substr(cast(k.biz_date as varchar), 6, 2) as month_no, k.word,
    max_by(cast(coalesce(k.market_visitors, k.market_searches) as double) * k.trade_conversion * cast(k.trade_order_value as double),
      k.biz_date) as volume
  from market_keyword k
  where k.biz_date is not null and k.word <> ''
  group by k.store, k.market_category, substr(cast(k.biz_date as varchar), 1, 4), substr(cast(k.biz_date as varchar), 6, 2), k.word),
monthly as (
  select store, category, year, month_no, count(*) as words, cast(sum(cast(round(volume, 4) as decimal(18,4))) as decimal(18,4)) as volume
  from word_month
  where volume is not null
  group by store, category, year, month_no),
paired as (
  select m.store, m.category, m.year, m.month_no, m.words, m.volume, p.volume as before
  from monthly m
  left join monthly p on p.store = m.store and p.category = m.category and p.month_no = m.month_no
    and cast(p.year as bigint) = cast(m.year as bigint) - 1),
yearly as (
  select store, category, year, count(*) as months, max(words) as words, cast(sum(volume) as decimal(18,4)) as volume,
    cast(sum(case when before is not null then volume end) as decimal(18,4)) as like_volume,
    cast(sum(before) as decimal(18,4)) as previous_like
  from paired
  group by store, category, year),
meant as (
  select y.*, (cast(like_volume as double) - cast(previous_like as double)) / nullif(cast(previous_like as double), 0e0) as growth,
    count(case when months = 12 then 1 end) over (partition by store, category order by year
      rows between unbounded preceding and current row) as whole_years,
    sum(case when months = 12 then volume end) over (partition by store, category order by year
      rows between unbounded preceding and current row) as whole_sum
  from yearly y),
own_month as (
  select store, substr(cast(biz_date as varchar), 1, 7) as month_no, cast(sum(numerator) as decimal(18,4)) as amount
  from metric_day
  where metric = 'paid_amount' and numerator is not null
  group by store, substr(cast(biz_date as varchar), 1, 7)),
own as (
  select store, substr(month_no, 1, 4) as year, count(*) as months, cast(sum(amount) as decimal(18,4)) as amount
  from own_month
  group by store, substr(month_no, 1, 4))
select m.store, m.category, m.year, a.week, m.months, m.words, m.volume, m.like_volume, m.previous_like, m.growth as category_growth, m.whole_years,
  cast(m.whole_sum as double) / nullif(cast(m.whole_years as double), 0e0) as mean_volume,
  case when m.months = 12 then cast(m.volume as double) * (1e0 + m.growth) end as outlook, o.amount as own_sales,
  cast(o.amount as double) / nullif(cast(m.volume as double), 0e0) as own_share
from meant m
cross join dim_as_of a
left join own o on o.store = m.store and o.year = m.year and o.months = 12
