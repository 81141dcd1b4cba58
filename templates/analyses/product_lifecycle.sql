/* relation: product_lifecycle
   grain: [store, product_id, week]
   reads: [product_pareto, product_week, plan_product, dim_week]
   lineage: {product_daily: [store, product_id, week], order_line: [store, product_id, week]}
   columns: {store: text, product_id: text, product_name: text, role: text, week: week, weeks_on_sale: int count,
             paid_amount: money currency, previous_amount: money currency, earlier_amount: money currency,
             all_amount: money currency, share: double ratio = paid_amount / all_amount,
             growth: double ratio = paid_amount / previous_amount, season: double ratio, growth_in_season: double ratio,
             growth_before: double ratio, stage: text, previous_stage: text, planned_stage: text, off_plan_weeks: int count} */
-- blocks of four whole weeks: this one, the one before (previous) and the one before that (earlier).
-- season: the shop's sales of the same four weeks a year ago over those of the four before them; where that year is in the
-- data, growth_in_season is growth without it, as is growth_before, that of the block before; else both are plain growth.
-- new: on sale for up to four weeks, by the plan or by its first sale if that is not among the first four weeks of the data;
-- out: nothing sold in two blocks; declining: at most 80 % in two blocks running; hit: 10 % of the shop's sales and more and
-- not declining; growing: 120 % and more; steady: everything else. No stage without two whole blocks, nor for what fell while
-- the block before them is not whole.
-- off_plan_weeks: weeks of the last four in which the stage was another than the plan has
with history as (
  select p.store, w.week, w.week_no, w.week_to, max(p.weeks) as weeks, max(p.all_amount) as all_amount
  from product_pareto p
  join dim_week w on w.week = p.week
  group by p.store, w.week, w.week_no, w.week_to),
whole as (
  select store, week_no, all_amount from history where weeks = 4),
seasonal as (
  select h.store, h.week_no,
    cast(a.all_amount as double) / nullif(cast(b.all_amount as double), 0e0) as season
  from history h
  join whole a on a.store = h.store and a.week_no = h.week_no - 52
  join whole b on b.store = h.store and b.week_no = h.week_no - 56),
block as (
  select p.store, p.product_id, p.product_name, p.role, w.week_no, p.paid_amount
  from product_pareto p
  join dim_week w on w.week = p.week),
subject as (
  select b.store, b.product_id, b.week_no from block b
  union
  select b.store, b.product_id, h.week_no
  from block b
  join history h on h.store = b.store and h.week_no = b.week_no + 4 and h.weeks = 4),
first_sale as (
  select p.store, p.product_id, min(w.week_no) as first_no
  from product_week p
  join dim_week w on w.week = p.week
  where p.paid_amount > 0
  group by p.store, p.product_id),
first_week as (
  select p.store, min(w.week_no) as first_no
  from product_week p
  join dim_week w on w.week = p.week
  where p.paid_amount is not null
  group by p.store),
joined as (
  select s.store, s.product_id, coalesce(b.product_name, p.product_name) as product_name, coalesce(b.role, p.role) as role,
    h.week, s.week_no, nullif(r.stage, '') as planned_stage,
    case
      when r.on_sale_since is not null
        then cast(floor(cast(date_diff('day', r.on_sale_since, h.week_to) as double) / nullif(7e0, 0e0)) as bigint) + 1
      when f.first_no >= x.first_no + 4 then s.week_no - f.first_no + 1
    end as weeks_on_sale,
    coalesce(b.paid_amount, cast(0 as decimal(18,4))) as paid_amount,
    case when h.weeks = 4 and hp.weeks = 4 then coalesce(p.paid_amount, cast(0 as decimal(18,4))) end as previous_amount,
    case when h.weeks = 4 and hp.weeks = 4 and he.weeks = 4 then coalesce(e.paid_amount, cast(0 as decimal(18,4))) end
      as earlier_amount,
    h.all_amount, n.season, np.season as season_before
  from subject s
  join history h on h.store = s.store and h.week_no = s.week_no
  left join history hp on hp.store = s.store and hp.week_no = s.week_no - 4
  left join history he on he.store = s.store and he.week_no = s.week_no - 8
  left join block b on b.store = s.store and b.product_id = s.product_id and b.week_no = s.week_no
  left join block p on p.store = s.store and p.product_id = s.product_id and p.week_no = s.week_no - 4
  left join block e on e.store = s.store and e.product_id = s.product_id and e.week_no = s.week_no - 8
  left join seasonal n on n.store = s.store and n.week_no = s.week_no
  left join seasonal np on np.store = s.store and np.week_no = s.week_no - 4
  left join first_sale f on f.store = s.store and f.product_id = s.product_id
  left join first_week x on x.store = s.store
  left join plan_product r on r.id = s.product_id and (r.store = s.store or r.store = '')),
grown as (
  select j.*, cast(paid_amount as double) / nullif(cast(all_amount as double), 0e0) as share,
    cast(paid_amount as double) / nullif(cast(previous_amount as double), 0e0) as growth,
    cast(paid_amount as double) / nullif(cast(previous_amount as double) * coalesce(season, 1e0), 0e0) as growth_in_season,
    cast(previous_amount as double) / nullif(cast(earlier_amount as double) * coalesce(season_before, 1e0), 0e0) as growth_before
  from joined j),
staged as (
  select g.*,
    case
      when weeks_on_sale <= 4 then 'new'
      when previous_amount is null then null
      when paid_amount <= 0 and previous_amount <= 0 then 'out'
      when previous_amount > 0 and earlier_amount > 0 and round(growth_in_season, 9) <= 0.8e0 and round(growth_before, 9) <= 0.8e0
        then 'declining'
      when earlier_amount is null and round(growth_in_season, 9) <= 0.8e0 then null
      when round(share, 9) >= 0.1e0 then 'hit'
      when previous_amount <= 0 or round(growth_in_season, 9) >= 1.2e0 then 'growing'
      else 'steady'
    end as stage
  from grown g),
off_plan as (
  select s.store, s.product_id, s.week_no + v.n as week_no, count(*) as weeks
  from staged s
  cross join (values (0), (1), (2), (3)) as v(n)
  where s.planned_stage is not null and s.stage <> s.planned_stage
  group by s.store, s.product_id, s.week_no + v.n)
select s.store, s.product_id, s.product_name, s.role, s.week, s.weeks_on_sale, s.paid_amount, s.previous_amount,
  s.earlier_amount, s.all_amount, s.share, s.growth, s.season, s.growth_in_season, s.growth_before, s.stage,
  b.stage as previous_stage, s.planned_stage, case when s.planned_stage is not null then coalesce(o.weeks, 0) end as off_plan_weeks
from staged s
left join staged b on b.store = s.store and b.product_id = s.product_id and b.week_no = s.week_no - 1
left join off_plan o on o.store = s.store and o.product_id = s.product_id and o.week_no = s.week_no
