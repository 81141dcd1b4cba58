/* relation: live_result
   grain: [store, started_at, session]
   reads: [livestream_session, plan_livestream, metric_day, dim_day]
   lineage: {livestream_session: [store, started_at, session]}
   columns: {store: text, started_at: time, session: text, week: week, biz_date: date, title: text, host: text, stream: text,
             minutes: double number, views: int count, viewers: int count, interactions: int count, product_clicks: int count,
             new_fans: int count, orders: int count, amount: money currency, refunded: money currency, net_amount: money currency,
             interaction_share: double ratio = interactions / views, order_share: double ratio = orders / viewers,
             return_share: double ratio = refunded / amount, shop_return_share: double ratio,
             amount_per_mille: double currency, net_per_mille: double currency,
             previous_per_mille: double currency, least_of_four: double currency, mean_of_four: double currency,
             least_usual: double currency, worse: bool, goal_sales: money currency, sales_reached: double ratio = amount / goal_sales,
             goal_viewers: int count, viewers_reached: double ratio = viewers / goal_viewers} */
-- least_usual: the limit that a like session stays above in 199 of 200 cases, by the mean and standard deviation of the four to
-- eight sessions before (Student's t, the wider the fewer they are); worse: below it
-- per mille: of thousand views; compared before returns, since those of the last days are still to come. of_four: the four
-- sessions of the store before. shop_return_share: refunds of the whole store over its sales, in the four weeks up to this one.
-- The plan's sessions of a day belong to those that ran on it in the order of their beginning
with sold as (
  select m.store, d.week_no, cast(sum(case when m.metric = 'refund_amount' then m.numerator end) as decimal(18,4)) as refunded,
    cast(sum(case when m.metric = 'paid_amount' then m.numerator end) as decimal(18,4)) as paid
  from metric_day m
  join dim_day d on d.biz_date = m.biz_date
  where m.metric in ('refund_amount', 'paid_amount')
  group by m.store, d.week_no),
back as (
  select v.n from (values (0), (1), (2), (3)) as v(n)),
shop as (
  select s.store, s.week_no + b.n as week_no,
    cast(sum(s.refunded) as double) / nullif(cast(sum(s.paid) as double), 0e0) as return_share
  from sold s
  cross join back b
  group by s.store, s.week_no + b.n),
held as (
  select s.*, coalesce(d.week, '') as week, d.week_no, coalesce(s.biz_date, cast(s.started_at as date)) as held_on,
    1000e0 * cast(s.amount as double) / nullif(cast(s.views as double), 0e0) as per_mille,
    s.amount - s.refunded as net
  from livestream_session s
  join dim_day d on d.biz_date = coalesce(s.biz_date, cast(s.started_at as date))),
exact as (
  select h.*, row_number() over (partition by store, held_on order by started_at, session) as place,
     cast(round(per_mille, 4) as decimal(18,4)) as rounded,
     cast(round(per_mille, 4) as decimal(19,4)) * cast(round(per_mille, 4) as decimal(19,4)) as square
  from held h),
factor as (
  select v.n, v.k from
    (values (4, 6.5303e0), (5, 5.0435e0), (6, 4.3552e0), (7, 3.9634e0), (8, 3.7118e0)) as v(n, k)),
around as (
  select e.*,
    count(rounded) over (partition by store order by started_at, session rows between 8 preceding and 1 preceding) as known_8,
    cast(sum(rounded) over (partition by store order by started_at, session rows between 8 preceding and 1 preceding)
      as decimal(18,4)) as total_8,
    cast(sum(square) over (partition by store order by started_at, session rows between 8 preceding and 1 preceding)
      as double) as squares_8, lag(per_mille) over (partition by store order by started_at, session) as before_1,
    count(rounded) over (partition by store order by started_at, session rows between 4 preceding and 1 preceding) as known,
    min(per_mille) over (partition by store order by started_at, session rows between 4 preceding and 1 preceding) as least,
    cast(sum(rounded) over (partition by store order by started_at, session rows between 4 preceding and 1 preceding)
      as decimal(18,4)) as total
  from exact e),
spread as (
  select a.*, cast(total_8 as double) / nullif(cast(known_8 as double), 0e0) as mean_8,
    (squares_8 - cast(total_8 as double) * cast(total_8 as double) / nullif(cast(known_8 as double), 0e0))
      / nullif(cast(known_8 as double) - 1e0, 0e0) as variance
  from around a),
limited as (
  select s.*, s.mean_8 - f.k * sqrt(case when s.variance > 0e0 then s.variance else 0e0 end) as least_usual
  from spread s
  left join factor f on f.n = s.known_8),
planned as (
  select l.id, l.store, l.on_day, l.goal_sales, l.goal_viewers,
    row_number() over (partition by l.store, l.on_day order by l.starts_at, l.id) as place
  from plan_livestream l
  where l.on_day is not null)
select a.store, a.started_at, a.session, a.week, a.held_on as biz_date, a.title, a.host, p.id as stream, a.minutes, a.views, a.viewers,
  a.interactions, a.product_clicks, a.new_fans, a.orders, a.amount, a.refunded, cast(a.net as decimal(18,4)) as net_amount,
  cast(a.interactions as double) / nullif(cast(a.views as double), 0e0) as interaction_share,
  cast(a.orders as double) / nullif(cast(a.viewers as double), 0e0) as order_share,
  cast(a.refunded as double) / nullif(cast(a.amount as double), 0e0) as return_share,
  h.return_share as shop_return_share, a.per_mille as amount_per_mille,
  1000e0 * cast(a.net as double) / nullif(cast(a.views as double), 0e0) as net_per_mille, a.before_1 as previous_per_mille,
  case when a.known = 4 then a.least end as least_of_four,
  case when a.known = 4 then cast(a.total as double) / nullif(4e0, 0e0) end as mean_of_four,
  a.least_usual, a.per_mille < a.least_usual as worse, p.goal_sales,
  cast(a.amount as double) / nullif(cast(p.goal_sales as double), 0e0) as sales_reached, p.goal_viewers,
  cast(a.viewers as double) / nullif(cast(p.goal_viewers as double), 0e0) as viewers_reached
from limited a
left join shop h on h.store = a.store and h.week_no = a.week_no
left join planned p on p.store = a.store and p.on_day = a.held_on and p.place = a.place
