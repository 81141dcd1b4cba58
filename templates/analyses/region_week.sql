/* relation: region_week
   grain: [store, region, week]
   reads: [order_line, dim_day, dim_week]
   lineage: {order_line: [store, region, week]}
   columns: {store: text, region: text, week: week, orders: int count, buyers: int count, paid_amount: money currency,
             all_amount: money currency, share: double ratio = paid_amount / all_amount, previous_share: double ratio,
             share_change: double points, usual_share: double ratio, usual_change: double points, change_z: double number,
             region_rank: int count} */
-- complete weeks; shares are of the lines that name a region and an amount. usual: the four weeks before together, where all of
-- them have such lines. A region that sold in those weeks and not in this one stands with 0. change_z: usual_change over its
-- standard error, by how much the orders of both spans differ in amount, so that one large order moves no region; a line without
-- an order's number is one of its own
with bill as (
  select o.store, o.region, d.week_no, cast(sum(o.paid_amount) as decimal(19,4)) as amount
  from order_line o
  join dim_day d on d.biz_date = o.biz_date
  where o.region <> '' and o.paid_amount is not null and o.order_id <> ''
  group by o.store, o.region, d.week_no, o.order_id
  union all
  select o.store, o.region, d.week_no, cast(o.paid_amount as decimal(19,4)) as amount
  from order_line o
  join dim_day d on d.biz_date = o.biz_date
  where o.region <> '' and o.paid_amount is not null and coalesce(o.order_id, '') = ''),
spread as (
  select store, region, week_no, sum(amount * amount) as squares from bill group by store, region, week_no),
sold as (
  select o.store, o.region, d.week_no, count(distinct nullif(o.order_id, '')) as orders, count(distinct o.buyer) as buyers,
    cast(sum(o.paid_amount) as decimal(18,4)) as paid_amount
  from order_line o
  join dim_day d on d.biz_date = o.biz_date
  where o.region <> '' and o.paid_amount is not null
  group by o.store, o.region, d.week_no),
weekly as (
  select w.*, q.squares
  from sold w
  join spread q on q.store = w.store and q.region = w.region and q.week_no = w.week_no),
total as (
  select store, week_no, cast(sum(paid_amount) as decimal(18,4)) as all_amount, sum(squares) as all_squares,
    max(orders) as orders, max(buyers) as buyers
  from weekly
  group by store, week_no),
back as (
  select v.n from (values (1), (2), (3), (4)) as v(n)),
before as (
  select w.store, w.region, w.week_no + b.n as week_no, cast(sum(w.paid_amount) as decimal(18,4)) as paid_amount,
    sum(w.squares) as squares
  from weekly w
  cross join back b
  group by w.store, w.region, w.week_no + b.n),
total_before as (
  select t.store, t.week_no + b.n as week_no, cast(sum(t.all_amount) as decimal(18,4)) as all_amount,
    sum(t.all_squares) as all_squares, count(*) as weeks
  from total t
  cross join back b
  group by t.store, t.week_no + b.n),
subject as (
  select store, region, week_no from weekly
  union
  select store, region, week_no from before),
shared as (
  select s.store, s.region, d.week, s.week_no,
    case when w.store is not null then nullif(w.orders, 0) when t.orders > 0 then 0 end as orders,
    case when w.store is not null then nullif(w.buyers, 0) when t.buyers > 0 then 0 end as buyers,
    coalesce(w.paid_amount, cast(0 as decimal(18,4))) as paid_amount, t.all_amount,
    cast(coalesce(w.paid_amount, cast(0 as decimal(18,4))) as double) / nullif(cast(t.all_amount as double), 0e0) as share,
    case when p.store is not null
      then cast(coalesce(pw.paid_amount, cast(0 as decimal(18,4))) as double) / nullif(cast(p.all_amount as double), 0e0)
    end as previous_share,
    case when u.weeks = 4
      then cast(coalesce(b.paid_amount, cast(0 as decimal(18,4))) as double) / nullif(cast(u.all_amount as double), 0e0)
    end as usual_share,
    cast(coalesce(w.squares, 0) as double) as squares, cast(t.all_squares as double) as all_squares,
    cast(coalesce(b.squares, 0) as double) as usual_squares, cast(u.all_squares as double) as all_usual_squares,
    cast(u.all_amount as double) as all_usual_amount
  from subject s
  join total t on t.store = s.store and t.week_no = s.week_no
  join dim_week d on d.week_no = s.week_no and d.complete
  left join weekly w on w.store = s.store and w.region = s.region and w.week_no = s.week_no
  left join total p on p.store = s.store and p.week_no = s.week_no - 1
  left join weekly pw on pw.store = s.store and pw.region = s.region and pw.week_no = s.week_no - 1
  left join total_before u on u.store = s.store and u.week_no = s.week_no
  left join before b on b.store = s.store and b.region = s.region and b.week_no = s.week_no)
select store, region, week, orders, buyers, paid_amount, all_amount, share, previous_share, share - previous_share as share_change,
  usual_share, share - usual_share as usual_change,
  (share - usual_share) / nullif(sqrt(
    ((1e0 - share) * (1e0 - share) * squares + share * share * (all_squares - squares))
      / nullif(cast(all_amount as double) * cast(all_amount as double), 0e0)
    + ((1e0 - usual_share) * (1e0 - usual_share) * usual_squares + usual_share * usual_share * (all_usual_squares - usual_squares))
      / nullif(all_usual_amount * all_usual_amount, 0e0)), 0e0) as change_z,
  row_number() over (partition by store, week_no order by paid_amount desc, region) as region_rank
from shared
