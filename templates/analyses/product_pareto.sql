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
  select v.n from (values (0), (1), (2), (3)) as v(n)),
history as (
  select s.store, w.week_no, count(*) as weeks
  from (select distinct store, week_no from selling) s
  cross join back b
  join dim_week w on w.week_no = s.week_no + b.n and w.complete
  group by s.store, w.week_no),
block as (
  select s.store, s.product_id, s.week_no + b.n as week_no, cast(sum(s.paid_amount) as decimal(18,4)) as paid_amount
  from selling s
  cross join back b
  group by s.store, s.product_id, s.week_no + b.n),
named as (
  select store, product_id, max(product_name) as product_name, max(role) as role
  from product_week
  group by store, product_id),
sorted as (
  select store, product_id, coalesce(max(category), '') as category from product_day group by store, product_id),
filed as (
  select b.store, b.product_id, b.week_no, b.paid_amount, s.category, case when b.paid_amount > 0 then b.paid_amount end as sold
  from block b
  join dim_week w on w.week_no = b.week_no and w.complete
  join sorted s on s.store = b.store and s.product_id = b.product_id),
total as (
  select store, week_no, cast(sum(sold) as decimal(18,4)) as all_amount from filed group by store, week_no),
category_total as (
  select store, week_no, category, cast(sum(sold) as decimal(18,4)) as category_amount
  from filed
  group by store, week_no, category),
ranked as (
  select f.store, f.product_id, f.week_no, f.category, f.paid_amount,
    row_number() over (partition by f.store, f.week_no order by f.paid_amount desc, f.product_id) as sales_rank,
    row_number() over (partition by f.store, f.week_no, f.category order by f.paid_amount desc, f.product_id) as category_rank,
    cast(sum(f.sold) over (partition by f.store, f.week_no order by f.paid_amount desc, f.product_id
      rows between unbounded preceding and current row) as decimal(18,4)) as reached,
    coalesce(f.sold, cast(0 as decimal(18,4))) as sold
  from filed f),
classed as (
  select r.*, h.weeks, t.all_amount, cast(r.reached as double) / nullif(cast(t.all_amount as double), 0e0) as cumulative_share,
    case
      when r.paid_amount <= 0 then 'C'
      when round(cast(r.reached - r.sold as double) / nullif(cast(t.all_amount as double), 0e0), 9) < 0.8e0 then 'A'
      when round(cast(r.reached - r.sold as double) / nullif(cast(t.all_amount as double), 0e0), 9) < 0.95e0 then 'B'
      else 'C'
    end as abc
  from ranked r
  join total t on t.store = r.store and t.week_no = r.week_no
  join history h on h.store = r.store and h.week_no = r.week_no)
select c.store, c.product_id, n.product_name, n.role, c.category, w.week, c.weeks, c.paid_amount, c.all_amount,
  cast(c.paid_amount as double) / nullif(cast(c.all_amount as double), 0e0) as share,
  c.sales_rank, c.cumulative_share, c.abc,
  case when c.weeks = 4 and h.weeks = 4 then p.sales_rank end as previous_rank,
  case when c.weeks = 4 and h.weeks = 4 then p.sales_rank - c.sales_rank end as rank_change,
  case when c.weeks = 4 and h.weeks = 4 then coalesce(p.abc, 'none') end as previous_abc,
  k.category_amount, cast(c.paid_amount as double) / nullif(cast(k.category_amount as double), 0e0) as category_share,
  c.category_rank
from classed c
join dim_week w on w.week_no = c.week_no
join named n on n.store = c.store and n.product_id = c.product_id
join category_total k on k.store = c.store and k.week_no = c.week_no and k.category = c.category
left join history h on h.store = c.store and h.week_no = c.week_no - 4
left join classed p on p.store = c.store and p.product_id = c.product_id and p.week_no = c.week_no - 4
