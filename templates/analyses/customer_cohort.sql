/* relation: customer_cohort
   grain: [store, cohort, months_since]
   reads: [buyer_day, dim_day]
   lineage: {order_line: [store]}
   columns: {store: text, cohort: text, months_since: int count, month: text, complete: bool, first_month: bool,
             buyers: int count, active_buyers: int count, retention: double ratio = active_buyers / buyers,
             paid_amount: money currency} */
-- buyers by the month of their first order in the data, and who of them ordered in each month since (0: that month itself).
-- complete: the data cover the whole month; first_month: the store's first, whose buyers may well have bought before.
-- Months without any order of the store have no row; amounts are what the cohort paid, cancellations taken off
with covered as (
  select month, min(biz_date) as month_from, min(case when covered then 1 else 0 end) = 1 as complete from dim_day group by month),
calendar as (
  select month, complete, row_number() over (order by month_from) as month_no from covered),
monthly as (
  select b.store, b.buyer, c.month_no, cast(sum(b.orders) as bigint) as orders,
    cast(sum(b.paid_amount) as decimal(18,4)) as paid_amount
  from buyer_day b
  join dim_day d on d.biz_date = b.biz_date
  join calendar c on c.month = d.month
  group by b.store, b.buyer, c.month_no),
joined as (
  select store, buyer, min(month_no) as cohort_no from monthly where orders > 0 group by store, buyer),
cohort as (
  select store, cohort_no, count(*) as buyers from joined group by store, cohort_no),
open_month as (
  select distinct store, month_no from monthly),
start as (
  select store, min(month_no) as first_no from open_month group by store),
active as (
  select m.store, j.cohort_no, m.month_no, cast(sum(case when m.orders > 0 then 1 else 0 end) as bigint) as active_buyers,
    cast(sum(m.paid_amount) as decimal(18,4)) as paid_amount
  from monthly m
  join joined j on j.store = m.store and j.buyer = m.buyer
  where m.month_no >= j.cohort_no
  group by m.store, j.cohort_no, m.month_no)
select c.store, f.month as cohort, o.month_no - c.cohort_no as months_since, t.month, t.complete,
  c.cohort_no = s.first_no as first_month, c.buyers, coalesce(a.active_buyers, 0) as active_buyers,
  cast(coalesce(a.active_buyers, 0) as double) / nullif(cast(c.buyers as double), 0e0) as retention,
  case when a.store is null then cast(0 as decimal(18,4)) else a.paid_amount end as paid_amount
from cohort c
join start s on s.store = c.store
join open_month o on o.store = c.store and o.month_no >= c.cohort_no
join calendar f on f.month_no = c.cohort_no
join calendar t on t.month_no = o.month_no
left join active a on a.store = c.store and a.cohort_no = c.cohort_no and a.month_no = o.month_no
