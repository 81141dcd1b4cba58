/* relation: vip_unassigned
   grain: [store]
   reads: [customer_assignment, buyer_year, plan_segment, plan_store, dim_week]
   lineage: {customer_assignment: [store], order_line: [store]}
   columns: {store: text, week: week, buyers: int count, vips: int count, unassigned: int count,
             unassigned_share: double ratio = unassigned / vips, unassigned_amount: money currency} */
-- the best customers of 52 weeks by what they paid, equal ones all in: the share that the plan's VIP segment says, else 5 %; and those of
-- them whom the newest list up to the end of the reported week gives to no agent. Stores without a list have no row
with newest as (
  select c.store, w.week, max(c.biz_date) as listed_on
  from customer_assignment c
  join dim_week w on w.reported and c.biz_date <= w.week_to
  group by c.store, w.week),
held as (
  select distinct c.store, c.buyer
  from newest n
  join customer_assignment c on c.store = n.store and c.biz_date = n.listed_on
  where trim(c.agent) <> ''),
share_of as (
  select s.id as store, coalesce(min(g.top), 0.05e0) as top_share
  from plan_store s
  left join plan_segment g on g.kind = 'vip' and (g.store = s.id or g.store = '')
  group by s.id),
ranked as (
  select b.store, b.week, b.buyer, b.paid_amount, rank() over (partition by b.store, b.week order by b.paid_amount desc) as place,
    count(*) over (partition by b.store, b.week) as buyers
  from buyer_year b
  join newest n on n.store = b.store and n.week = b.week
  where b.paid_amount is not null),
best as (
  select r.*, h.buyer as held_buyer
  from ranked r
  join share_of s on s.store = r.store
  left join held h on h.store = r.store and h.buyer = r.buyer
  where r.place <= ceil(round(s.top_share * r.buyers, 9))),
counted as (
  select store, week, max(buyers) as buyers, count(*) as vips, count(*) - count(held_buyer) as unassigned,
    cast(sum(case when held_buyer is null then paid_amount else paid_amount * 0 end) as decimal(18,4)) as unassigned_amount
  from best
  group by store, week)
select store, week, buyers, vips, unassigned, cast(unassigned as double) / nullif(cast(vips as double), 0e0) as unassigned_share,
  unassigned_amount
from counted
