/* relation: planned_sale
   grain: [campaign, week]
   reads: [plan_campaign, planned_festival, plan_work_calendar, plan_work_calendar_role, plan_shift, plan_meeting, plan_meeting_point, dim_as_of]
   columns: {store: text, week: week, campaign: text, campaign_name: text, owner: text, date_from: date, starts_in: int days, staffed: int count,
             shifts: int count, alignments: int count, points_overdue: int count, src: int count} */
-- big sales to come: campaigns that the plan calls one, or whose festival is one. staffed: roles in a work calendar for it, by its name or
-- its days; shifts: those for it, by its name or by days of their own that meet it; alignments: meetings about it that were held, and their
-- open points past due
with sale as (
  select c.id, c.name, c.owner, c.window_from, c.window_to, c.src
  from plan_campaign c
  left join (select distinct festival from planned_festival where big_sale = 1) f on f.festival = c.festival
  where c.big_sale or f.festival is not null),
staff as (
  select s.id, count(*) as roles
  from sale s
  join plan_work_calendar w on w.campaign = s.id or (w.campaign = '' and w.window_from <= s.window_to and w.window_to >= s.window_from)
  join plan_work_calendar_role r on r.work_calendar = w.id
  group by s.id),
cover as (
  select s.id, count(*) as shifts
  from sale s
  join plan_shift h on h.campaign = s.id or (h.campaign = '' and h.window_from <= s.window_to and h.window_to >= s.window_from)
  group by s.id),
talk as (
  select s.id, count(distinct m.id) as meetings,
    cast(sum(case when p.due < a.as_of and (p.done is null or not p.done) then 1 else 0 end) as bigint) as points_overdue
  from sale s
  join plan_meeting m on m.campaign = s.id and m.kind = 'alignment'
  cross join dim_as_of a
  left join plan_meeting_point p on p.meeting = m.id
  where m.on_day <= a.as_of
  group by s.id)
select '' as store, a.week, s.id as campaign, coalesce(nullif(s.name, ''), s.id) as campaign_name, s.owner, s.window_from as date_from,
  cast(date_diff('day', a.as_of, s.window_from) as bigint) as starts_in, coalesce(t.roles, 0) as staffed, coalesce(c.shifts, 0) as shifts,
  coalesce(k.meetings, 0) as alignments, coalesce(k.points_overdue, 0) as points_overdue, s.src
from sale s
cross join dim_as_of a
left join staff t on t.id = s.id
left join cover c on c.id = s.id
left join talk k on k.id = s.id
where s.window_from >= a.as_of
