/* relation: returning_change
   grain: [store, week]
   reads: [customer_week, dim_week]
   lineage: {order_line: [store, week]}
   columns: {store: text, week: week, history_days: int days, buyers: int count, returning_buyers: int count,
             returning_buyer_share: double ratio = returning_buyers / buyers, before_buyers: int count, before_returning: int count,
             before_share: double ratio = before_returning / before_buyers, change: double points} */
-- the share of returning buyers against that of the four weeks before together, all four of them there; people of a week are
-- counted once, of the four weeks once per week
with span as (
  select c.store, c.week, c.history_days, c.buyers, c.returning_buyers, c.returning_buyer_share,
    cast(sum(c.buyers) over (partition by c.store order by w.week_no range between 4 preceding and 1 preceding) as bigint) as before_buyers,
    cast(sum(c.returning_buyers) over (partition by c.store order by w.week_no range between 4 preceding and 1 preceding) as bigint)
      as before_returning,
    count(*) over (partition by c.store order by w.week_no range between 4 preceding and 1 preceding) as weeks
  from customer_week c
  join dim_week w on w.week = c.week)
select store, week, history_days, buyers, returning_buyers, returning_buyer_share, case when weeks = 4 then before_buyers end as before_buyers,
  case when weeks = 4 then before_returning end as before_returning,
  case when weeks = 4 then cast(before_returning as double) / nullif(cast(before_buyers as double), 0e0) end as before_share,
  case when weeks = 4 then returning_buyer_share - cast(before_returning as double) / nullif(cast(before_buyers as double), 0e0) end as change
from span
