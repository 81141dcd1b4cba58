/* relation: product_pareto
   grain: [store, product_id, week]
   reads: [product_week, product_day, dim_week]
   lineage: {product_daily: [store, product_id, week], order_line: [store, product_id, week]}
   columns: {store: text, product_id: text, product_name: text, role: text, category: text, week: week, weeks: int count,
             paid_amount: money currency, all_amount: money currency, share: double ratio = paid_amount / all_amount,
             sales_rank: int count, cumulative_share: double ratio, abc: text, previous_rank: int count, rank_change: int count,
             previous_abc: text, category_amount: money currency, category_share: double ratio = paid_amount / category_amount,
             category_rank: int count} */
-- sales of the four weeks that end with a complete week; weeks: those of them in which the shop has sales figures.
-- A (ABC analysis, Dickie 1951): the products that it takes to reach 80 % of the sales, B: those up to 95 %, C: the rest and
-- what sold nothing; all_amount and category_amount leave out products whose returns are more than their sales.
-- Rank and class move against the four weeks before, where both blocks are whole; 'none': not on sale then
with selling as (
  select p.store, p.product_id, w.week_no, p.paid_amount
  from product_week p
  join dim_week w on w.week = p.week
  where p.paid_amount is not null),
back as (
  select v.n from (values (0), (1), (2), (3), (4), (5), (6), (7)) as v(n)),
history as (
  select s.store, s.week_no + b.n as week_no, cast(sum(case when b.n < 4 then 1 else 0 end) as bigint) as weeks,
    cast(sum(case when b.n < 4 then 0 else 1 end) as bigint) as weeks_before
  from (select distinct store, week_no from selling) s
  cross join back b
  group by s.store, s.week_no + b.n),
block as (
  select s.store, s.product_id, s.week_no + b.n as week_no, cast(sum(s.paid_amount) as decimal(18,4)) as paid_amount
  from selling s
  cross join back b
  where b.n < 4
  group by s.store, s.product_id, s.week_no + b.n),
sorted as (
  select store, product_id, coalesce(max(category), '') as category from product_day group by store, product_id),
named as (
  select store, product_id, max(product_name) as product_name, max(role) as role
  from product_week
  group by store, product_id),
filed as (
  select b.store, b.product_id, b.week_no, b.paid_amount, s.category, case when b.paid_amount > 0 then b.paid_amount end as sold
  from block b
  join dim_week w on w.week_no = b.week_no and w.complete
  join sorted s on s.store = b.store and s.product_id = b.product_id),
ranked as (
  select f.store, f.product_id, f.week_no, f.category, f.paid_amount, coalesce(f.sold, cast(0 as decimal(18,4))) as sold,
    row_number() over (partition by f.store, f.week_no order by f.paid_amount desc, f.product_id) as sales_rank,
    row_number() over (partition by f.store, f.week_no, f.category order by f.paid_amount desc, f.product_id) as category_rank,
    cast(sum(f.sold) over (partition by f.store, f.week_no order by f.paid_amount desc, f.product_id
      rows between unbounded preceding and current row) as decimal(18,4)) as reached,
    cast(sum(f.sold) over (partition by f.store, f.week_no) as decimal(18,4)) as all_amount,
    cast(sum(f.sold) over (partition by f.store, f.week_no, f.category) as decimal(18,4)) as category_amount
  from filed f),
classed as (
  select r.*, cast(reached as double) / nullif(cast(all_amount as double), 0e0) as cumulative_share,
    case
      when paid_amount <= 0 then 'C'
      when round(cast(reached - sold as double) / nullif(cast(all_amount as double), 0e0), 9) < 0.8e0 then 'A'
      when round(cast(reached - sold as double) / nullif(cast(all_amount as double), 0e0), 9) < 0.95e0 then 'B'
      else 'C'
    end as abc
  from ranked r),
moved as (
  select c.*,
    max(sales_rank) over (partition by store, product_id order by week_no range between 4 preceding and 4 preceding) as rank_then,
    max(abc) over (partition by store, product_id order by week_no range between 4 preceding and 4 preceding) as abc_then
  from classed c)
select m.store, m.product_id, n.product_name, n.role, m.category, w.week, h.weeks, m.paid_amount, m.all_amount,
  cast(m.paid_amount as double) / nullif(cast(m.all_amount as double), 0e0) as share,
  m.sales_rank, m.cumulative_share, m.abc,
  case when h.weeks = 4 and h.weeks_before = 4 then m.rank_then end as previous_rank,
  case when h.weeks = 4 and h.weeks_before = 4 then m.rank_then - m.sales_rank end as rank_change,
  case when h.weeks = 4 and h.weeks_before = 4 then coalesce(m.abc_then, 'none') end as previous_abc,
  m.category_amount, cast(m.paid_amount as double) / nullif(cast(m.category_amount as double), 0e0) as category_share,
  m.category_rank
from moved m
join history h on h.store = m.store and h.week_no = m.week_no
join dim_week w on w.week_no = m.week_no
join named n on n.store = m.store and n.product_id = m.product_id
