/* relation: planned_notice
   grain: [notice, week]
   reads: [plan_notice, plan_notice_role, plan_notice_reader, dim_as_of]
   columns: {store: text, week: week, notice: text, title: text, concerns: text, published_on: date, in_force_on: date, unjudged_for: int days,
             in_force_in: int days, open_change: int count, roles: int count, unread_roles: int count, unread_role: text, src: int count} */
-- announcements of the plan's register. unjudged_for: Mondays to Fridays after the day on which it came, of one that is neither
-- judged nor said to concern the shop or not; in_force_in: from the day on which it came where it names no other; open_change:
-- it concerns the shop and is not done; unread: roles that must know and have not read it by the as-of day
with placed as (
  select n.*, a.as_of, a.week, date_diff('day', date '1970-01-05', n.published_on) + 1 as from_no,
    date_diff('day', date '1970-01-05', a.as_of) + 1 as to_no
  from plan_notice n
  cross join dim_as_of a),
split as (
  select p.*, floor(cast(from_no as double) / nullif(7e0, 0e0)) as from_weeks, floor(cast(to_no as double) / nullif(7e0, 0e0)) as to_weeks
  from placed p),
reader as (
  select distinct r.notice, r.role
  from plan_notice_reader r
  cross join dim_as_of a
  where r.on_day is null or r.on_day <= a.as_of),
told as (
  select o.notice, count(*) as roles, cast(sum(case when r.role is null then 1 else 0 end) as bigint) as unread,
    min(case when r.role is null then o.role end) as first_unread
  from (select distinct notice, value as role from plan_notice_role) o
  left join reader r on r.notice = o.notice and r.role = o.role
  group by o.notice)
select '' as store, s.week, s.id as notice, coalesce(nullif(s.title, ''), s.id) as title, s.concerns, s.published_on, s.in_force_on,
  case when s.concerns <> 'open' or s.judged_on <= s.as_of then cast(0 as bigint)
    else cast(5e0 * (s.to_weeks - s.from_weeks) + case when s.to_no - 7e0 * s.to_weeks > 5e0 then 5e0 else s.to_no - 7e0 * s.to_weeks end
      - case when s.from_no - 7e0 * s.from_weeks > 5e0 then 5e0 else s.from_no - 7e0 * s.from_weeks end as bigint)
  end as unjudged_for,
  cast(date_diff('day', s.as_of, coalesce(s.in_force_on, s.published_on)) as bigint) as in_force_in,
  cast(case when s.concerns = 'yes' and not s.done then 1 else 0 end as bigint) as open_change, coalesce(t.roles, 0) as roles,
  coalesce(t.unread, 0) as unread_roles, t.first_unread as unread_role, s.src
from split s
left join told t on t.notice = s.id
