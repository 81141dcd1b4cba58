/* relation: product_lifecycle
   grain: [store, product_id, week]
   reads: [product_pareto, product_week, plan_product, dim_week]
   lineage: {product_daily: [store, product_id, week], order_line: [store, product_id, week]}
   columns: {store: text, product_id: text, product_name: text, role: text, week: week, weeks_on_sale: int count,
             paid_amount: money currency, previous_amount: money currency, earlier_amount: money currency,
             all_amount: money currency, share: double ratio = paid_amount / all_amount,
             growth: double ratio = paid_amount / previous_amount, season: double ratio, growth_in_season: double ratio,
             growth_before: double ratio, growth_low: double ratio, stage: text, previous_stage: text, planned_stage: text, off_plan_weeks: int count} */
-- blocks of four whole weeks: this one, the one before (previous) and the one before that (earlier).
-- season: the shop's sales of the same four weeks a year ago over those of the four before them; where that year is in the
-- data, growth_in_season is growth without it, as is growth_before, that of the block before; else both are plain growth.
-- new: on sale for up to four weeks, by the plan or by its first sale if that is not among the first four weeks of the data;
-- out: nothing sold in two blocks; declining: at most 80 % in two blocks running; hit: 10 % of the shop's sales and more and
-- not declining; growing: 120 % and more; steady: everything else. No stage without two whole blocks, nor for what fell while
-- the block before them is not whole.
-- growth_low: growth_in_season less two standard errors by the pieces sold.
-- off_plan_weeks: weeks of the last four in which the stage was another than the plan has, and would be so too with growth and
-- share one or two standard errors higher or lower, by the pieces sold: an item at the edge of two stages is off plan in neither
with block as (
  select p.store, p.product_id, w.week_no, p.weeks, p.paid_amount, p.all_amount
  from product_pareto p
  join dim_week w on w.week = p.week),
whole as (
  select store, week_no, max(weeks) as weeks, max(all_amount) as all_amount from block group by store, week_no),
history as (
  select w.store, w.week_no + v.n as week_no, max(case when v.n = 0 then w.weeks end) as weeks,
    max(case when v.n = 0 then w.all_amount end) as all_amount,
    coalesce(max(case when v.n = 4 then w.weeks end), 0) as previous_weeks,
    coalesce(max(case when v.n = 8 then w.weeks end), 0) as earlier_weeks,
    max(case when v.n = 52 and w.weeks = 4 then w.all_amount end) as year_amount,
    max(case when v.n = 56 and w.weeks = 4 then w.all_amount end) as year_previous,
    max(case when v.n = 60 and w.weeks = 4 then w.all_amount end) as year_earlier
  from whole w
  cross join (values (0), (4), (8), (52), (56), (60)) as v(n)
  group by w.store, w.week_no + v.n),
piece as (
  select p.store, p.product_id, w.week_no + v.n as week_no,
    cast(sum(case when v.n < 4 then p.paid_items end) as double) as items,
    cast(sum(case when v.n between 4 and 7 then p.paid_items end) as double) as previous_items,
    cast(sum(case when v.n > 7 then p.paid_items end) as double) as earlier_items
  from product_week p
  join dim_week w on w.week = p.week
  cross join (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11)) as v(n)
  group by p.store, p.product_id, w.week_no + v.n),
moved as (
  select b.store, b.product_id, b.week_no + v.n as week_no, max(case when v.n = 0 then b.paid_amount end) as amount,
    max(case when v.n = 4 then b.paid_amount end) as previous_amount,
    max(case when v.n = 8 then b.paid_amount end) as earlier_amount
  from block b
  cross join (values (0), (4), (8)) as v(n)
  group by b.store, b.product_id, b.week_no + v.n),
sale as (
  select p.store, p.product_id, max(p.product_name) as product_name, max(p.role) as role,
    min(case when p.paid_amount > 0 then w.week_no end) as first_no,
    min(case when p.paid_amount is not null then w.week_no end) as seen_no
  from product_week p
  join dim_week w on w.week = p.week
  group by p.store, p.product_id),
known as (
  select s.*, min(seen_no) over (partition by store) as store_no from sale s),
joined as (
  select m.store, m.product_id, k.product_name, k.role, w.week, m.week_no, nullif(r.stage, '') as planned_stage,
    case
      when r.on_sale_since is not null
        then cast(floor(cast(date_diff('day', r.on_sale_since, w.week_to) as double) / nullif(7e0, 0e0)) as bigint) + 1
      when k.first_no >= k.store_no + 4 then m.week_no - k.first_no + 1
    end as weeks_on_sale,
    coalesce(m.amount, cast(0 as decimal(18,4))) as paid_amount,
    case when h.weeks = 4 and h.previous_weeks = 4 then coalesce(m.previous_amount, cast(0 as decimal(18,4))) end
      as previous_amount,
    case when h.weeks = 4 and h.previous_weeks = 4 and h.earlier_weeks = 4
      then coalesce(m.earlier_amount, cast(0 as decimal(18,4))) end as earlier_amount,
    h.all_amount, cast(h.year_amount as double) / nullif(cast(h.year_previous as double), 0e0) as season,
    cast(h.year_previous as double) / nullif(cast(h.year_earlier as double), 0e0) as season_before,
    i.items, i.previous_items, i.earlier_items
  from moved m
  join history h on h.store = m.store and h.week_no = m.week_no
  join dim_week w on w.week_no = m.week_no
  join known k on k.store = m.store and k.product_id = m.product_id
  left join plan_product r on r.id = m.product_id and (r.store = m.store or r.store = '')
  left join piece i on i.store = m.store and i.product_id = m.product_id and i.week_no = m.week_no
  where h.weeks is not null and (m.amount is not null or (m.previous_amount is not null and h.weeks = 4))),
grown as (
  select j.*, cast(paid_amount as double) / nullif(cast(all_amount as double), 0e0) as share,
    cast(paid_amount as double) / nullif(cast(previous_amount as double), 0e0) as growth,
    cast(paid_amount as double) / nullif(cast(previous_amount as double) * coalesce(season, 1e0), 0e0) as growth_in_season,
    cast(previous_amount as double) / nullif(cast(earlier_amount as double) * coalesce(season_before, 1e0), 0e0) as growth_before
  from joined j),
erring as (
  select g.*, coalesce(2e0 * sqrt(case when items > 0e0 then 1e0 / nullif(items, 0e0) end), 0e0) as share_error,
    coalesce(2e0 * sqrt(case when items > 0e0 and previous_items > 0e0 then 1e0 / nullif(items, 0e0) + 1e0 / nullif(previous_items, 0e0) end), 0e0) as growth_error,
    coalesce(2e0 * sqrt(case when previous_items > 0e0 and earlier_items > 0e0 then 1e0 / nullif(previous_items, 0e0) + 1e0 / nullif(earlier_items, 0e0) end), 0e0) as before_error
  from grown g),
possible as (
  select e.*, v.n, e.share * exp(v.n * e.share_error) as share_n, e.growth_in_season * exp(v.n * e.growth_error) as growth_n,
    e.growth_before * exp(v.n * e.before_error) as before_n
  from erring e
  cross join (values (-1e0), (-0.5e0), (0e0), (0.5e0), (1e0)) as v(n)),
called as (
  select p.*,
    case
      when weeks_on_sale <= 4 then 'new'
      when previous_amount is null then null
      when paid_amount <= 0 and previous_amount <= 0 then 'out'
      when previous_amount > 0 and earlier_amount > 0 and round(growth_n, 9) <= 0.8e0 and round(before_n, 9) <= 0.8e0
        then 'declining'
      when earlier_amount is null and round(growth_n, 9) <= 0.8e0 then null
      when round(share_n, 9) >= 0.1e0 then 'hit'
      when previous_amount <= 0 or round(growth_n, 9) >= 1.2e0 then 'growing'
      else 'steady'
    end as stage
  from possible p),
unlike as (
  select store, product_id, week_no, sum(case when stage = planned_stage then 1 else 0 end) = 0 as off_plan
  from called
  group by store, product_id, week_no),
staged as (
  select c.*, c.stage <> c.planned_stage and u.off_plan as off_plan
  from called c
  join unlike u on u.store = c.store and u.product_id = c.product_id and u.week_no = c.week_no
  where c.n > -0.25e0 and c.n < 0.25e0)
select store, product_id, product_name, role, week, weeks_on_sale, paid_amount, previous_amount, earlier_amount, all_amount, share,
  growth, season, growth_in_season, growth_before, growth_in_season * exp(-growth_error) as growth_low, stage,
  max(stage) over (partition by store, product_id order by week_no range between 1 preceding and 1 preceding) as previous_stage,
  planned_stage,
  case when planned_stage is not null
    then cast(sum(case when off_plan then 1 else 0 end) over (partition by store, product_id order by week_no
      range between 3 preceding and current row) as bigint) end as off_plan_weeks
from staged
