/* relation: service_hour_week
   grain: [store, hour, week]
   reads: [service_hourly, dim_day]
   lineage: {service_hourly: [store, week]}
   columns: {store: text, hour: int count, slot: text, week: week, days: int days, enquiries: int count, staffed_enquiries: int count,
             agent_hours: int count, per_agent: double number = staffed_enquiries / agent_hours, unmanned_enquiries: int count, lost: int count} */
-- hours of the day, those of a week together. staffed: enquiries of hours in which agents were there, agent_hours: how many agents, added up;
-- unmanned: enquiries of hours without one. Enquiries are conversations, else people who ask
with
hour_word as (
  select v.n, v.w
  from (values (0, '0'), (0, '00'), (1, '1'), (1, '01'), (2, '2'), (2, '02'), (3, '3'), (3, '03'), (4, '4'), (4, '04'), (5, '5'),
    (5, '05'), (6, '6'), (6, '06'), (7, '7'), (7, '07'), (8, '8'), (8, '08'), (9, '9'), (9, '09'), (10, '10'), (11, '11'),
    (12, '12'), (13, '13'), (14, '14'), (15, '15'), (16, '16'), (17, '17'), (18, '18'), (19, '19'), (20, '20'), (21, '21'),
    (22, '22'), (23, '23')) as v(n, w)),
said as (
  select t.hour_text, cast(min(h.n) as bigint) as hour
  from (select distinct hour_text from service_hourly) t
  join hour_word h on trim(t.hour_text) = h.w
    or substr(trim(t.hour_text), 1, length(h.w) + 1) in (h.w || ':', h.w || '-', h.w || '~', h.w || '时', h.w || '時', h.w || '点', h.w || '點', h.w || ' ', h.w || 'h')
  group by t.hour_text),
hourly as (
  select s.store, s.biz_date, d.week, h.hour, coalesce(s.enquiries, s.inquiries) as enquiries, s.agents_on, s.lost
  from service_hourly s
  join said h on h.hour_text = s.hour_text
  join dim_day d on d.biz_date = s.biz_date)
select store, hour, cast(hour as varchar) || ':00' as slot, week, count(distinct biz_date) as days, cast(sum(enquiries) as bigint) as enquiries,
  cast(sum(case when agents_on > 0 then enquiries end) as bigint) as staffed_enquiries,
  cast(sum(case when agents_on > 0 and enquiries is not null then agents_on end) as bigint) as agent_hours,
  cast(sum(case when agents_on > 0 then enquiries end) as double)
    / nullif(cast(sum(case when agents_on > 0 and enquiries is not null then agents_on end) as double), 0e0) as per_agent,
  cast(sum(case when agents_on = 0 then enquiries when agents_on > 0 then 0 end) as bigint) as unmanned_enquiries, cast(sum(lost) as bigint) as lost
from hourly
group by store, hour, week
