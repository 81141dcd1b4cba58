/* relation: hero_limit
   grain: [store, product_id, week]
   reads: [product_week, process_week, dim_week]
   lineage: {product_daily: [store, product_id, week]}
   columns: {store: text, product_id: text, product_name: text, week: week, amount: money currency, mean: double currency, lower: double currency,
             upper: double currency, change: double ratio, points: int count, lost_amount: money currency} */
-- sales of heroes beside their own natural limits (XmR chart): mean ± 2.66 × mean moving range of the weeks among the twelve before that no
-- campaign or big sale touches, and at least three standard errors of the pieces of a week. Such a week itself is left out, too; points:
-- weeks behind the limits; change: of its share of the shop's sales against theirs, so that what the whole shop does is not the hero's
with sold as (
  select p.store, p.product_id, p.product_name, p.week, w.week_no, p.paid_amount as amount, p.paid_items as items, p.share
  from product_week p
  join dim_week w on w.week = p.week and w.complete
  join process_week e on e.store = p.store and e.metric = 'paid_amount' and e.week = p.week and not e.event
  where p.role in ('hero', 'secondary') and p.paid_amount is not null),
stepped as (
  select s.*, abs(amount - lag(amount) over (partition by store, product_id order by week_no)) as step from sold s),
behind as (
  select s.store, s.product_id, s.week_no, count(*) as points,
    cast(sum(b.amount) as double) / nullif(cast(count(*) as double), 0e0) as mean,
    cast(sum(b.items) as double) / nullif(cast(count(b.items) as double), 0e0) as mean_items,
    cast(sum(cast(b.share as decimal(18,9))) as double) / nullif(cast(count(b.share) as double), 0e0) as mean_share,
    cast(sum(b.step) as double) / nullif(cast(count(b.step) as double), 0e0) as moving
  from sold s
  join stepped b on b.store = s.store and b.product_id = s.product_id and b.week_no between s.week_no - 12 and s.week_no - 1
  group by s.store, s.product_id, s.week_no),
ranged as (
  select b.*, 2.66e0 * moving as natural_range, 3e0 * mean / nullif(sqrt(case when mean_items > 0e0 then mean_items end), 0e0) as count_range
  from behind b
  where b.moving is not null),
limited as (
  select r.*, case when count_range > natural_range then count_range else natural_range end as width from ranged r)
select s.store, s.product_id, s.product_name, s.week, s.amount, b.mean, case when b.mean > b.width then b.mean - b.width else 0e0 end as lower,
  b.mean + b.width as upper, s.share / nullif(b.mean_share, 0e0) - 1e0 as change, b.points,
  case when b.mean > cast(s.amount as double) then cast(round(b.mean - cast(s.amount as double), 4) as decimal(18,4)) end as lost_amount
from sold s
join limited b on b.store = s.store and b.product_id = s.product_id and b.week_no = s.week_no
