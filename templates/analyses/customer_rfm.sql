/* relation: customer_rfm
   grain: [store, week, r, f, m]
   reads: [buyer_year]
   lineage: {order_line: [store]}
   columns: {store: text, week: week, r: int score, f: int score, m: int score, buyers: int count, orders: int count,
             paid_amount: money currency, all_buyers: int count, buyer_share: double ratio = buyers / all_buyers,
             all_amount: money currency, amount_share: double ratio = paid_amount / all_amount} */
-- recency, frequency and money of 52 weeks in fifths, 5 the best (Hughes 1994). Equal customers stay together: all of them
-- take the lowest place among them, so a fifth may be larger than another, and none depends on how buyers are numbered
with placed as (
  select store, week, orders, paid_amount,
    count(*) over (partition by store, week) as all_buyers,
    rank() over (partition by store, week order by recency_days desc) as r_place,
    rank() over (partition by store, week order by orders) as f_place,
    rank() over (partition by store, week order by paid_amount) as m_place
  from buyer_year
  where paid_amount is not null),
scored as (
  select store, week, orders, paid_amount, all_buyers,
    1 + cast(floor(cast((r_place - 1) * 5 as double) / nullif(cast(all_buyers as double), 0e0)) as bigint) as r,
    1 + cast(floor(cast((f_place - 1) * 5 as double) / nullif(cast(all_buyers as double), 0e0)) as bigint) as f,
    1 + cast(floor(cast((m_place - 1) * 5 as double) / nullif(cast(all_buyers as double), 0e0)) as bigint) as m
  from placed),
cell as (
  select store, week, r, f, m, count(*) as buyers, cast(sum(orders) as bigint) as orders,
    cast(sum(paid_amount) as decimal(18,4)) as paid_amount, max(all_buyers) as all_buyers
  from scored
  group by store, week, r, f, m),
total as (
  select store, week, cast(sum(paid_amount) as decimal(18,4)) as all_amount from cell group by store, week)
select c.store, c.week, c.r, c.f, c.m, c.buyers, c.orders, c.paid_amount, c.all_buyers,
  cast(c.buyers as double) / nullif(cast(c.all_buyers as double), 0e0) as buyer_share,
  t.all_amount, cast(c.paid_amount as double) / nullif(cast(t.all_amount as double), 0e0) as amount_share
from cell c
join total t on t.store = c.store and t.week = c.week
