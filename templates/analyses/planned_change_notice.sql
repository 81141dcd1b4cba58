/* relation: planned_change_notice
   grain: [notice, week]
   reads: [plan_change_notice, plan_change_notice_reader, plan_shift, dim_as_of]
   columns: {store: text, week: week, notice: text, what: text, begins_on: date, begins_in: int days, roles: int count, unread_roles: int count,
             unread_role: text, src: int count} */
-- notices of a change to those who answer buyers. roles: that stand a shift of the notice's shop while the notice begins; unread: of them, those
-- that have not acknowledged it by the as-of day; none is known where the shop has no shifts
with reader as (
  select distinct r.change_notice, r.role
  from plan_change_notice_reader r
  cross join dim_as_of a
  where r.on_day is null or r.on_day <= a.as_of),
duty as (
  select distinct n.id, s.role
  from plan_change_notice n
  join plan_shift s on (s.store = n.store or s.store = '' or n.store = '') and (s.window_from is null or s.window_from <= n.date_from)
    and (s.window_to is null or s.window_to >= n.date_from)
  where s.role <> ''),
told as (
  select d.id, count(*) as roles, cast(sum(case when r.role is null then 1 else 0 end) as bigint) as unread,
    min(case when r.role is null then d.role end) as first_unread
  from duty d
  left join reader r on r.change_notice = d.id and r.role = d.role
  group by d.id)
select n.store, a.week, n.id as notice, coalesce(nullif(n.what, ''), n.id) as what, n.date_from as begins_on,
  cast(date_diff('day', a.as_of, n.date_from) as bigint) as begins_in, t.roles, t.unread as unread_roles, t.first_unread as unread_role, n.src
from plan_change_notice n
cross join dim_as_of a
left join told t on t.id = n.id
