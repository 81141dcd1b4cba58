/* relation: audience_share
   grain: [store, dimension, audience, week]
   reads: [audience_profile, dim_day]
   lineage: {audience_profile: [store, dimension, audience, week]}
   columns: {store: text, dimension: text, audience: text, group_name: text, week: week, visitors: int count, all_visitors: int count,
             visitor_share: double ratio = visitors / all_visitors, buyers: int count, all_buyers: int count,
             buyer_share: double ratio = buyers / all_buyers, amount: money currency, all_amount: money currency,
             amount_share: double ratio = amount / all_amount, weight: double ratio = amount_share / buyer_share, conversion: double ratio,
             previous_week: week, visitor_change: double points, buyer_change: double points, amount_change: double points,
             people: int count, amount_rank: int count, change_z: double number} */
-- who visits and buys, by every dimension that an export has, in the week in which its period ends. Shares are of the values of the
-- dimension that have the figure; people of several values or periods of one week are counted in each. weight: what a group spends
-- beside how many it is, 1 is as much as the mean. changes: against the last week before that has the dimension, in points; a value
-- that only one of both weeks names has a share of 0 in the other. people: visitors, else buyers, behind the shares.
-- change_z: the change of the share of buyers, or without them of visitors, over its pooled standard error; 0 where nothing can differ
with weekly as (
  select p.store, p.dimension, p.audience, d.week, d.week_no, cast(sum(p.visitors) as bigint) as visitors,
    cast(sum(p.paid_buyers) as bigint) as buyers, cast(sum(p.paid_amount) as decimal(18,4)) as amount
  from audience_profile p
  join dim_day d on d.biz_date = p.biz_date
  where p.dimension <> '' and p.audience <> ''
  group by p.store, p.dimension, p.audience, d.week, d.week_no),
total as (
  select store, dimension, week, week_no, cast(sum(visitors) as bigint) as all_visitors, cast(sum(buyers) as bigint) as all_buyers,
    cast(sum(amount) as decimal(18,4)) as all_amount
  from weekly
  group by store, dimension, week, week_no),
paired as (
  select t.*, lag(week_no) over (partition by store, dimension order by week_no) as previous_no from total t),
subject as (
  select store, dimension, audience, week_no from weekly
  union
  select w.store, w.dimension, w.audience, p.week_no
  from weekly w
  join paired p on p.store = w.store and p.dimension = w.dimension and p.previous_no = w.week_no),
figure as (
  select s.store, s.dimension, s.audience, t.week, t.week_no, o.week as previous_week,
    case when w.store is null and t.all_visitors is not null then 0 else w.visitors end as visitors, t.all_visitors,
    case when w.store is null and t.all_buyers is not null then 0 else w.buyers end as buyers, t.all_buyers,
    case when w.store is null and t.all_amount is not null then cast(0 as decimal(18,4)) else w.amount end as amount, t.all_amount,
    case when b.store is null and o.all_visitors is not null then 0 else b.visitors end as old_visitors, o.all_visitors as old_all_visitors,
    case when b.store is null and o.all_buyers is not null then 0 else b.buyers end as old_buyers, o.all_buyers as old_all_buyers,
    case when b.store is null and o.all_amount is not null then cast(0 as decimal(18,4)) else b.amount end as old_amount,
    o.all_amount as old_all_amount
  from subject s
  join paired t on t.store = s.store and t.dimension = s.dimension and t.week_no = s.week_no
  left join weekly w on w.store = s.store and w.dimension = s.dimension and w.audience = s.audience and w.week_no = s.week_no
  left join total o on o.store = s.store and o.dimension = s.dimension and o.week_no = t.previous_no
  left join weekly b on b.store = s.store and b.dimension = s.dimension and b.audience = s.audience and b.week_no = t.previous_no),
shared as (
  select f.*,
    cast(case when all_buyers is not null and old_all_buyers is not null then buyers else visitors end as double) as now_part,
    cast(case when all_buyers is not null and old_all_buyers is not null then all_buyers else all_visitors end as double) as now_all,
    cast(case when all_buyers is not null and old_all_buyers is not null then old_buyers else old_visitors end as double) as old_part,
    cast(case when all_buyers is not null and old_all_buyers is not null then old_all_buyers else old_all_visitors end as double) as old_all,
    cast(visitors as double) / nullif(cast(all_visitors as double), 0e0) as visitor_share,
    cast(buyers as double) / nullif(cast(all_buyers as double), 0e0) as buyer_share,
    cast(amount as double) / nullif(cast(all_amount as double), 0e0) as amount_share,
    cast(old_visitors as double) / nullif(cast(old_all_visitors as double), 0e0) as old_visitor_share,
    cast(old_buyers as double) / nullif(cast(old_all_buyers as double), 0e0) as old_buyer_share,
    cast(old_amount as double) / nullif(cast(old_all_amount as double), 0e0) as old_amount_share
  from figure f),
pooled as (
  select s.*, (now_part + old_part) / nullif(now_all + old_all, 0e0) as pool from shared s)
select store, dimension, audience, dimension || ' / ' || audience as group_name, week, visitors, all_visitors, visitor_share, buyers,
  all_buyers, buyer_share, amount, all_amount, amount_share, amount_share / nullif(buyer_share, 0e0) as weight,
  cast(buyers as double) / nullif(cast(visitors as double), 0e0) as conversion, previous_week,
  visitor_share - old_visitor_share as visitor_change, buyer_share - old_buyer_share as buyer_change,
  amount_share - old_amount_share as amount_change, coalesce(all_visitors, all_buyers) as people,
  row_number() over (partition by store, dimension, week_no order by amount desc nulls last, buyers desc nulls last, audience) as amount_rank,
  case
    when pool <= 0e0 or pool >= 1e0 then 0e0
    else (now_part / nullif(now_all, 0e0) - old_part / nullif(old_all, 0e0))
      / nullif(sqrt(pool * (1e0 - pool) * (1e0 / nullif(now_all, 0e0) + 1e0 / nullif(old_all, 0e0))), 0e0)
  end as change_z
from pooled
