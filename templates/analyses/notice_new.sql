/* relation: notice_new
   grain: [store, notice]
   reads: [platform_notice, plan_notice, dim_as_of]
   lineage: {platform_notice: [store, notice_id]}
   columns: {store: text, week: week, notice: text, title: text, published_on: date, in_force_on: date, working_days: int days, in_force_in: int days} */
-- announcements of the last 90 days that the plan's register does not hold, by their id or title. working_days: Mondays to
-- Fridays after the day on which it came, up to the as-of day
with register as (
  select id as word from plan_notice
  union
  select trim(title) from plan_notice where title <> ''),
latest as (
  select n.store, n.notice_id, trim(n.notice_title) as title, n.biz_date, n.in_force_on, a.as_of, a.week,
    date_diff('day', date '1970-01-05', n.biz_date) + 1 as from_no, date_diff('day', date '1970-01-05', a.as_of) + 1 as to_no
  from platform_notice n
  join dim_as_of a on n.biz_date <= a.as_of and date_diff('day', n.biz_date, a.as_of) <= 90),
split as (
  select l.*, floor(cast(from_no as double) / nullif(7e0, 0e0)) as from_weeks, floor(cast(to_no as double) / nullif(7e0, 0e0)) as to_weeks
  from latest l)
select s.store, s.week, s.notice_id as notice, coalesce(nullif(s.title, ''), s.notice_id) as title, s.biz_date as published_on, s.in_force_on,
  cast(5e0 * (s.to_weeks - s.from_weeks) + case when s.to_no - 7e0 * s.to_weeks > 5e0 then 5e0 else s.to_no - 7e0 * s.to_weeks end
    - case when s.from_no - 7e0 * s.from_weeks > 5e0 then 5e0 else s.from_no - 7e0 * s.from_weeks end as bigint) as working_days,
  cast(date_diff('day', s.as_of, s.in_force_on) as bigint) as in_force_in
from split s
left join register r on r.word = s.notice_id
left join register t on t.word = s.title
where r.word is null and t.word is null
