/* relation: channel_break_even
   grain: [store, channel]
   reads: [plan_channel, plan_channel_match, plan_store]
   columns: {store: text, channel: text, break_even: double number} */
-- the least return on spend that pays, by the words that exports call a channel; what the plan says of a store goes before what
-- it says of all
with said as (
  select store, id as channel, break_even from plan_channel
  union all
  select c.store, m.value, c.break_even from plan_channel c join plan_channel_match m on m.channel = c.id),
least_return as (
  select store, channel, max(break_even) as break_even from said where break_even is not null group by store, channel),
named as (
  select distinct channel from least_return)
select s.id as store, n.channel, coalesce(o.break_even, e.break_even) as break_even
from plan_store s
cross join named n
left join least_return o on o.store = s.id and o.channel = n.channel
left join least_return e on e.store = '' and e.channel = n.channel
where o.channel is not null or e.channel is not null
