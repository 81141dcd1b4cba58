/* relation: customer_week
   grain: [store, week]
   reads: [buyer_day, order_line, dim_day, dim_week]
   lineage: {order_line: [store, week]}
   columns: {store: text, week: week, history_days: int days, orders: int count, buyers: int count, new_buyers: int count,
             returning_buyers: int count, returning_buyer_share: double ratio = returning_buyers / buyers, woken_buyers: int count,
             buyer_amount: money currency, new_amount: money currency, returning_amount: money currency,
             returning_share: double ratio = returning_amount / buyer_amount, all_amount: money currency,
             known_share: double ratio = buyer_amount / all_amount, known_buyers: int count, dormant_buyers: int count,
             dormant_share: double ratio = dormant_buyers / known_buyers} */
-- complete weeks in which a store has order lines with a buyer. New: the first order in the data lies in the week, so in a
-- short history_days (days of orders before the week) many are new who are not. Amounts are those of the week, cancellations
-- taken off. Dormant: known at the week's end and without an order for more than 180 days; woken: bought after such a pause
with numbered as (
  select biz_date, week_no, row_number() over (order by biz_date) as day_no from dim_day),
visit as (
  select b.store, b.buyer, n.week_no, n.day_no, b.orders,
    lag(n.day_no) over (partition by b.store, b.buyer order by n.day_no) as before_no,
    lead(n.day_no) over (partition by b.store, b.buyer order by n.day_no) as next_no
  from buyer_day b
  join numbered n on n.biz_date = b.biz_date
  where b.orders > 0),
first_visit as (
  select store, buyer, min(week_no) as first_no from visit group by store, buyer),
bought as (
  select store, week_no, cast(sum(orders) as bigint) as orders, count(distinct buyer) as buyers,
    cast(sum(case when before_no is null then 1 else 0 end) as bigint) as new_buyers,
    cast(sum(case when day_no - before_no > 180 then 1 else 0 end) as bigint) as woken_buyers
  from visit
  group by store, week_no),
spent as (
  select b.store, n.week_no, cast(sum(b.paid_amount) as decimal(18,4)) as buyer_amount,
    cast(sum(case when f.first_no = n.week_no then b.paid_amount else b.paid_amount * 0 end) as decimal(18,4)) as new_amount,
    cast(sum(case when f.first_no = n.week_no then b.paid_amount * 0 else b.paid_amount end) as decimal(18,4)) as returning_amount
  from buyer_day b
  join numbered n on n.biz_date = b.biz_date
  left join first_visit f on f.store = b.store and f.buyer = b.buyer
  group by b.store, n.week_no),
whole as (
  select o.store, n.week_no, cast(sum(o.paid_amount) as decimal(18,4)) as all_amount, min(n.day_no) as first_day
  from order_line o
  join numbered n on n.biz_date = o.biz_date
  group by o.store, n.week_no),
start as (
  select store, min(first_day) as first_day from whole group by store),
moved as (
  select store, week_no, new_buyers as known, 0 as dormant from bought
  union all
  select v.store, n.week_no, 0, 1
  from visit v
  join numbered n on n.day_no = v.day_no + 181
  where v.next_no is null or v.next_no - v.day_no > 180
  union all
  select store, week_no, 0, -1 from visit where day_no - before_no > 180),
movement as (
  select store, week_no, sum(known) as known, sum(dormant) as dormant from moved group by store, week_no),
level as (
  select s.store, w.week_no, cast(sum(m.known) as bigint) as known_buyers, cast(sum(m.dormant) as bigint) as dormant_buyers
  from spent s
  join dim_week w on w.week_no = s.week_no
  join movement m on m.store = s.store and m.week_no <= s.week_no
  group by s.store, w.week_no)
select s.store, w.week, n.day_no - t.first_day as history_days, coalesce(b.orders, 0) as orders,
  coalesce(b.buyers, 0) as buyers, coalesce(b.new_buyers, 0) as new_buyers,
  coalesce(b.buyers - b.new_buyers, 0) as returning_buyers,
  cast(b.buyers - b.new_buyers as double) / nullif(cast(b.buyers as double), 0e0) as returning_buyer_share,
  coalesce(b.woken_buyers, 0) as woken_buyers, s.buyer_amount, s.new_amount, s.returning_amount,
  cast(s.returning_amount as double) / nullif(cast(s.buyer_amount as double), 0e0) as returning_share,
  a.all_amount, cast(s.buyer_amount as double) / nullif(cast(a.all_amount as double), 0e0) as known_share,
  l.known_buyers, l.dormant_buyers, cast(l.dormant_buyers as double) / nullif(cast(l.known_buyers as double), 0e0) as dormant_share
from spent s
join dim_week w on w.week_no = s.week_no and w.complete
join numbered n on n.biz_date = w.week_from
join whole a on a.store = s.store and a.week_no = s.week_no
join start t on t.store = s.store
left join bought b on b.store = s.store and b.week_no = s.week_no
left join level l on l.store = s.store and l.week_no = s.week_no
