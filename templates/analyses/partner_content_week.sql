/* relation: partner_content_week
   grain: [store, partner, week]
   reads: [content_daily, plan_partner, plan_channel, plan_store, dim_day, dim_week]
   lineage: {content_daily: [store, partner, week]}
   columns: {store: text, partner: text, partner_name: text, week: week, pieces_4: int count, visits_4: int count, orders_4: int count,
             cost_4: money currency, sales_4: money currency, return_4: double number = sales_4 / cost_4, break_even: double number,
             lost_4: money currency} */
-- content of a partner in the four weeks up to a complete one, its name being that of the plan or its id there. break_even: the highest
-- one of the plan's channels of kind affiliate for an affiliate, else content, 2.5 where the plan has none; lost_4: what the sales fall
-- short of cost × break-even, in money spent
with named as (
  select s.id as store, u.word, min(u.id) as id
  from plan_store s
  join (select id as word, id, store from plan_partner
    union
    select name, id, store from plan_partner where name <> '') u on u.store = s.id or u.store = ''
  group by s.id, u.word),
line as (
  select c.store, coalesce(n.id, trim(c.partner)) as partner, d.week_no, c.piece, c.content_visits, c.content_orders, c.content_amount,
    c.content_cost
  from content_daily c
  join dim_day d on d.biz_date = c.biz_date
  left join named n on n.store = c.store and n.word = trim(c.partner)
  where trim(c.partner) <> ''),
back as (
  select v.n from (values (0), (1), (2), (3)) as v(n)),
block as (
  select l.store, l.partner, l.week_no + b.n as week_no, count(distinct l.piece) as pieces_4, cast(sum(l.content_visits) as bigint) as visits_4,
    cast(sum(l.content_orders) as bigint) as orders_4, cast(sum(l.content_cost) as decimal(18,4)) as cost_4,
    cast(sum(l.content_amount) as decimal(18,4)) as sales_4
  from line l
  cross join back b
  group by l.store, l.partner, l.week_no + b.n),
least_return as (
  select s.id as store, c.kind, max(c.break_even) as break_even
  from plan_store s
  join plan_channel c on (c.store = s.id or c.store = '') and c.kind in ('affiliate', 'content')
  where c.break_even is not null
  group by s.id, c.kind),
told as (
  select b.*, w.week, coalesce(nullif(p.name, ''), b.partner) as partner_name, coalesce(r.break_even, 2.5e0) as break_even,
    cast(b.sales_4 as double) / nullif(cast(b.cost_4 as double), 0e0) as return_4
  from block b
  join dim_week w on w.week_no = b.week_no and w.complete
  left join plan_partner p on p.id = b.partner
  left join least_return r on r.store = b.store and r.kind = case when p.kind = 'affiliate' then 'affiliate' else 'content' end)
select store, partner, partner_name, week, pieces_4, visits_4, orders_4, cost_4, sales_4, return_4, break_even,
  case when return_4 < break_even
    then cast(round(cast(cost_4 as double) - cast(sales_4 as double) / nullif(break_even, 0e0), 4) as decimal(18,4)) end as lost_4
from told
