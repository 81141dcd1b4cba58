/* relation: customer_pareto
   grain: [store, week]
   reads: [buyer_year]
   lineage: {order_line: [store]}
   columns: {store: text, week: week, buyers: int count, top_buyers: int count, paid_amount: money currency,
             top_amount: money currency, top_share: double ratio = top_amount / paid_amount, once_buyers: int count,
             once_share: double ratio = once_buyers / buyers} */
-- 80/20 over 52 weeks: what the best fifth of the buyers (rounded up) paid of all; once: buyers of a single order.
-- Equal amounts at the edge are the same whoever of them is in, so the order among them needs no key
with placed as (
  select store, week, orders, paid_amount,
    count(*) over (partition by store, week) as buyers,
    row_number() over (partition by store, week order by paid_amount desc, buyer) as place
  from buyer_year
  where paid_amount > 0)
select store, week, max(buyers) as buyers,
  cast(sum(case when (place - 1) * 5 < buyers then 1 else 0 end) as bigint) as top_buyers,
  cast(sum(paid_amount) as decimal(18,4)) as paid_amount,
  cast(sum(case when (place - 1) * 5 < buyers then paid_amount else 0 end) as decimal(18,4)) as top_amount,
  cast(sum(case when (place - 1) * 5 < buyers then paid_amount else 0 end) as double)
    / nullif(cast(sum(paid_amount) as double), 0e0) as top_share,
  cast(sum(case when orders = 1 then 1 else 0 end) as bigint) as once_buyers,
  cast(sum(case when orders = 1 then 1 else 0 end) as double) / nullif(cast(max(buyers) as double), 0e0) as once_share
from placed
group by store, week
