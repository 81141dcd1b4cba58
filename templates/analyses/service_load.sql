/* relation: service_load
   grain: [store, week, day_of_week, hour]
   reads: [service_hourly, clock_hour, dim_day, dim_week]
   lineage: {service_hourly: [store]}
   columns: {store: text, week: week, day_of_week: int count, hour: int count, days: int days, enquiries: int count, agent_hours: int count,
             staffed_enquiries: int count, per_agent: double number = staffed_enquiries / agent_hours, lost: int count} */
-- hour by weekday (1 Monday) over the four weeks that end with a complete one; days: of that weekday whose export has the hour.
-- Enquiries are conversations, else people who ask; staffed, agent_hours: of hours in which agents were there, as in service_hour_week
with
daily as (
  select s.store, d.week_no, d.day_of_week, h.hour, s.biz_date, cast(sum(coalesce(s.enquiries, s.inquiries)) as bigint) as enquiries,
    cast(sum(case when s.agents_on > 0 then coalesce(s.enquiries, s.inquiries) end) as bigint) as staffed,
    cast(sum(case when s.agents_on > 0 and coalesce(s.enquiries, s.inquiries) is not null then s.agents_on end) as bigint) as agents,
    cast(sum(s.lost) as bigint) as lost
  from service_hourly s
  join clock_hour h on h.hour_text = s.hour_text
  join dim_day d on d.biz_date = s.biz_date
  group by s.store, d.week_no, d.day_of_week, h.hour, s.biz_date),
four as (
  select y.store, y.week_no + b.n as week_no, y.day_of_week, y.hour, count(*) as days, cast(sum(y.enquiries) as bigint) as enquiries,
    cast(sum(y.agents) as bigint) as agent_hours, cast(sum(y.staffed) as bigint) as staffed_enquiries, cast(sum(y.lost) as bigint) as lost
  from daily y
  cross join (values (0), (1), (2), (3)) as b(n)
  group by y.store, y.week_no + b.n, y.day_of_week, y.hour)
select f.store, w.week, cast(f.day_of_week as bigint) as day_of_week, f.hour, f.days, f.enquiries, f.agent_hours, f.staffed_enquiries,
  cast(f.staffed_enquiries as double) / nullif(cast(f.agent_hours as double), 0e0) as per_agent, f.lost
from four f
join dim_week w on w.week_no = f.week_no and w.complete
