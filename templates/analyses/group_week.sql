/* relation: group_week
   grain: [store, chat_group, week]
   reads: [private_domain_daily, dim_day, dim_week]
   lineage: {private_domain_daily: [store, chat_group, week]}
   columns: {store: text, chat_group: text, week: week, days: int days, members: int count, joins: int count, leaves: int count, net_joins: int count,
             previous_net: int count, messages: int count, message_days: int days, silent_for: int days, orders: int count,
             orders_per_member: double number = orders / members} */
-- complete weeks. net_joins: joins less leaves of days that have both; members: the last of the week; silent_for: days without a
-- message up to the last day that is in the export, of those in it one after another; message_days have a count of messages
with daily as (
  select p.store, p.chat_group, d.week, d.week_no, p.biz_date, date_diff('day', date '1970-01-01', p.biz_date) as day_no, p.group_members,
    case when p.group_leaves is not null then p.group_joins end as joins, case when p.group_joins is not null then p.group_leaves end as leaves,
    p.group_messages, p.group_orders,
    row_number() over (partition by p.store, p.chat_group, d.week_no, case when p.group_members is null then 1 else 0 end
      order by p.biz_date desc) as place
  from private_domain_daily p
  join dim_day d on d.biz_date = p.biz_date
  where p.chat_group <> ''),
marked as (
  select d.*, max(case when group_messages > 0 then day_no end) over (partition by store, chat_group order by day_no
      rows between unbounded preceding and current row) as talked_no,
    min(day_no) over (partition by store, chat_group) as first_no
  from daily d),
weekly as (
  select m.store, m.chat_group, m.week, m.week_no, count(*) as days, max(case when m.place = 1 then m.group_members end) as members,
    cast(sum(m.joins) as bigint) as joins, cast(sum(m.leaves) as bigint) as leaves, cast(sum(m.group_messages) as bigint) as messages,
    count(m.group_messages) as message_days, max(m.day_no) as last_no, max(coalesce(m.talked_no, m.first_no - 1)) as talked_no,
    cast(sum(m.group_orders) as bigint) as orders
  from marked m
  join dim_week w on w.week_no = m.week_no and w.complete
  group by m.store, m.chat_group, m.week, m.week_no)
select w.store, w.chat_group, w.week, w.days, w.members, w.joins, w.leaves, w.joins - w.leaves as net_joins, p.joins - p.leaves as previous_net,
  w.messages, w.message_days, case when w.message_days = w.days then w.last_no - w.talked_no end as silent_for, w.orders,
  cast(w.orders as double) / nullif(cast(w.members as double), 0e0) as orders_per_member
from weekly w
left join weekly p on p.store = w.store and p.chat_group = w.chat_group and p.week_no = w.week_no - 1
