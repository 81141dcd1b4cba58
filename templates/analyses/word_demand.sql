/* relation: word_demand
   grain: [store, word]
   reads: [market_keyword, plan_keyword, plan_store, dim_as_of]
   lineage: {market_keyword: [store, word]}
   columns: {store: text, word: text, week: week, month: text, searches: int count, previous_searches: int count, change: double ratio} */
-- what the market searches for the words of the plan: the newest month that is over by the as-of day, not older than two, and the one
-- before it. Of a word in several categories, or with several days in a month, the highest counts; visitors where no month has searches
with monthly as (
  select k.store, k.word, cast(substr(cast(k.biz_date as varchar), 1, 4) as bigint) * 12
      + cast(substr(cast(k.biz_date as varchar), 6, 2) as bigint) as month_no,
    substr(cast(k.biz_date as varchar), 1, 7) as month, max(k.market_searches) as searches, max(k.market_visitors) as visitors
  from market_keyword k
  where k.biz_date is not null and k.word <> ''
  group by k.store, k.word, substr(cast(k.biz_date as varchar), 1, 4), substr(cast(k.biz_date as varchar), 6, 2),
    substr(cast(k.biz_date as varchar), 1, 7)),
said as (
  select store, word, count(searches) as told from monthly group by store, word),
sized as (
  select m.store, m.word, m.month_no, m.month, case when s.told > 0 then m.searches else m.visitors end as searches
  from monthly m
  join said s on s.store = m.store and s.word = m.word),
today as (
  select week, cast(substr(cast(as_of as varchar), 1, 4) as bigint) * 12 + cast(substr(cast(as_of as varchar), 6, 2) as bigint) as now_no
  from dim_as_of),
placed as (
  select z.*, t.week, row_number() over (partition by z.store, z.word order by z.month_no desc) as place
  from sized z
  join today t on z.month_no < t.now_no and z.month_no >= t.now_no - 2),
meant as (
  select distinct s.id as store, k.word from plan_keyword k join plan_store s on s.id = k.store or k.store = '' where k.word <> '')
select p.store, p.word, p.week, p.month, p.searches, b.searches as previous_searches,
  (cast(p.searches as double) - cast(b.searches as double)) / nullif(cast(b.searches as double), 0e0) as change
from placed p
join meant m on m.store = p.store and m.word = p.word
left join sized b on b.store = p.store and b.word = p.word and b.month_no = p.month_no - 1
where p.place = 1
