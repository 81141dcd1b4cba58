/* relation: repurchase
   grain: [store, cohort]
   reads: [buyer_day, dim_day]
   lineage: {order_line: [store]}
   columns: {store: text, cohort: text, first_month: bool, buyers: int count, again_30: int count, again_60: int count,
             again_90: int count, rate_30: double ratio = again_30 / buyers, rate_60: double ratio = again_60 / buyers,
             rate_90: double ratio = again_90 / buyers, previous_rate_90: double ratio} */
-- of those whose first order in the data lies in a month, who ordered again on another day within 30, 60 and 90 days; no data
-- until that time has passed since the month's last day, by the store's last order. previous_rate_90: the month before.
-- first_month: the store's first, whose buyers may well have bought before
with numbered as (
  select biz_date, month, row_number() over (order by biz_date) as day_no from dim_day),
span as (
  select month, min(day_no) as first_no, max(day_no) as last_no from numbered group by month),
calendar as (
  select month, last_no, row_number() over (order by first_no) as month_no from span),
visit as (
  select b.store, b.buyer, n.month, n.day_no,
    lag(n.day_no) over (partition by b.store, b.buyer order by n.day_no) as before_no,
    lead(n.day_no) over (partition by b.store, b.buyer order by n.day_no) as next_no
  from buyer_day b
  join numbered n on n.biz_date = b.biz_date
  where b.orders > 0),
seen as (
  select store, max(day_no) as last_no from visit group by store),
pause as (
  select store, month, next_no - day_no as days from visit where before_no is null),
cohort as (
  select store, month, count(*) as buyers,
    cast(sum(case when days <= 30 then 1 else 0 end) as bigint) as within_30,
    cast(sum(case when days <= 60 then 1 else 0 end) as bigint) as within_60,
    cast(sum(case when days <= 90 then 1 else 0 end) as bigint) as within_90
  from pause
  group by store, month),
known as (
  select c.store, c.month, k.month_no, row_number() over (partition by c.store order by k.month_no) = 1 as first_month, c.buyers,
    case when k.last_no + 30 <= s.last_no then c.within_30 end as again_30,
    case when k.last_no + 60 <= s.last_no then c.within_60 end as again_60,
    case when k.last_no + 90 <= s.last_no then c.within_90 end as again_90
  from cohort c
  join calendar k on k.month = c.month
  join seen s on s.store = c.store),
rated as (
  select k.*, cast(again_30 as double) / nullif(cast(buyers as double), 0e0) as rate_30,
    cast(again_60 as double) / nullif(cast(buyers as double), 0e0) as rate_60,
    cast(again_90 as double) / nullif(cast(buyers as double), 0e0) as rate_90
  from known k)
select r.store, r.month as cohort, r.first_month, r.buyers, r.again_30, r.again_60, r.again_90, r.rate_30, r.rate_60, r.rate_90,
  p.rate_90 as previous_rate_90
from rated r
left join rated p on p.store = r.store and p.month_no = r.month_no - 1
