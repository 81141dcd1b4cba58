/* relation: service_hour_week
   grain: [store, hour, week]
   reads: [service_hourly, clock_hour, dim_day]
   lineage: {service_hourly: [store, week]}
   columns: {store: text, hour: int count, slot: text, week: week, days: int days, enquiries: int count, staffed_enquiries: int count,
             agent_hours: int count, per_agent: double number = staffed_enquiries / agent_hours, unmanned_enquiries: int count, lost: int count} */
-- hours of the day, those of a week together. staffed: enquiries of hours in which agents were there, agent_hours: how many agents, added up;
-- unmanned: enquiries of hours without one. Enquiries are conversations, else people who ask
with hourly as (
  select s.store, s.biz_date, d.week, h.hour, coalesce(s.enquiries, s.inquiries) as enquiries, s.agents_on, s.lost
  from service_hourly s
  join clock_hour h on h.hour_text = s.hour_text
  join dim_day d on d.biz_date = s.biz_date)
select store, hour, cast(hour as varchar) || ':00' as slot, week, count(distinct biz_date) as days, cast(sum(enquiries) as bigint) as enquiries,
  cast(sum(case when agents_on > 0 then enquiries end) as bigint) as staffed_enquiries,
  cast(sum(case when agents_on > 0 and enquiries is not null then agents_on end) as bigint) as agent_hours,
  cast(sum(case when agents_on > 0 then enquiries end) as double)
    / nullif(cast(sum(case when agents_on > 0 and enquiries is not null then agents_on end) as double), 0e0) as per_agent,
  cast(sum(case when agents_on = 0 then enquiries when agents_on > 0 then 0 end) as bigint) as unmanned_enquiries, cast(sum(lost) as bigint) as lost
from hourly
group by store, hour, week
