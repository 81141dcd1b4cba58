/* relation: assignment_agent
   grain: [store, agent]
   reads: [customer_assignment, buyer_day, dim_week]
   lineage: {customer_assignment: [store, agent]}
   columns: {store: text, agent: text, week: week, listed_on: date, customers: int count, agents: int count, mean_customers: double count,
             load_times: double number = customers / mean_customers, contacts_known: int count, silent: int count,
             silent_share: double ratio = silent / contacts_known, buyers: int count, again: int count,
             again_share: double ratio = again / buyers, again_high: double ratio, all_buyers: int count, all_again: int count,
             all_share: double ratio = all_again / all_buyers} */
-- agents of the newest list of customers up to the end of the reported week. mean_customers: of all agents of the list; silent: last
-- contact, or where there was none the assignment, more than 60 days before the week's end, of contacts_known that tell a day.
-- buyers: of the agent's customers those who ordered in the year that ended 90 days before; again: of these, in the 90 days since;
-- all: every buyer of the store, assigned or not. _high: upper end of the 95 % interval after Wilson (1927)
with newest as (
  select c.store, w.week, w.week_to, max(c.biz_date) as listed_on
  from customer_assignment c
  join dim_week w on w.reported and c.biz_date <= w.week_to
  group by c.store, w.week, w.week_to),
held as (
  select n.store, n.week, n.week_to, n.listed_on, c.buyer, trim(c.agent) as agent, coalesce(c.last_contact_on, c.assigned_on) as touched_on
  from newest n
  join customer_assignment c on c.store = n.store and c.biz_date = n.listed_on
  where trim(c.agent) <> ''),
bought as (
  select b.store, b.buyer, max(case when date_diff('day', b.biz_date, w.week_to) between 90 and 454 then 1 else 0 end) as before,
    max(case when date_diff('day', b.biz_date, w.week_to) between 0 and 89 then 1 else 0 end) as again
  from buyer_day b
  join dim_week w on w.reported
  where b.orders > 0
  group by b.store, b.buyer),
everybody as (
  select store, count(*) as all_buyers, cast(sum(again) as bigint) as all_again from bought where before = 1 group by store),
counted as (
  select h.store, h.agent, h.week, h.listed_on, count(distinct h.buyer) as customers,
    count(h.touched_on) as contacts_known,
    count(case when date_diff('day', h.touched_on, h.week_to) > 60 then 1 end) as silent,
    count(case when b.before = 1 then 1 end) as buyers, count(case when b.before = 1 and b.again = 1 then 1 end) as again
  from held h
  left join bought b on b.store = h.store and b.buyer = h.buyer
  group by h.store, h.agent, h.week, h.listed_on),
team as (
  select store, count(*) as agents, sum(customers) as customers from counted group by store),
joined as (
  select c.*, t.agents, cast(t.customers as double) / nullif(cast(t.agents as double), 0e0) as mean_customers, e.all_buyers, e.all_again,
    cast(c.again as double) / nullif(cast(c.buyers as double), 0e0) as rate, cast(c.buyers as double) as n
  from counted c
  join team t on t.store = c.store
  left join everybody e on e.store = c.store)
select store, agent, week, listed_on, customers, agents, mean_customers,
  cast(customers as double) / nullif(mean_customers, 0e0) as load_times, contacts_known,
  case when contacts_known > 0 then silent end as silent,
  case when contacts_known > 0 then cast(silent as double) / nullif(cast(contacts_known as double), 0e0) end as silent_share, buyers, again,
  rate as again_share,
  (rate + 1.9207294e0 / nullif(n, 0e0)) / nullif(1e0 + 3.8414588e0 / nullif(n, 0e0), 0e0)
    + 1.959964e0 * sqrt(case when rate >= 0e0 and rate <= 1e0 then rate * (1e0 - rate) / nullif(n, 0e0) + 0.9603647e0 / nullif(n * n, 0e0) end)
      / nullif(1e0 + 3.8414588e0 / nullif(n, 0e0), 0e0) as again_high,
  all_buyers, all_again, cast(all_again as double) / nullif(cast(all_buyers as double), 0e0) as all_share
from joined
