/* relation: clock_hour
   grain: [hour_text]
   reads: [service_hourly, promotion_hourly]
   columns: {hour_text: text, hour: int count} */
-- the hour of the day that exports by the hour name: 9, 09, 09:00, 09:00-09:59, 9时, 9h; what names none is not here
with hour_word as (
  select v.n, v.w
  from (values (0, '0'), (0, '00'), (1, '1'), (1, '01'), (2, '2'), (2, '02'), (3, '3'), (3, '03'), (4, '4'), (4, '04'), (5, '5'),
    (5, '05'), (6, '6'), (6, '06'), (7, '7'), (7, '07'), (8, '8'), (8, '08'), (9, '9'), (9, '09'), (10, '10'), (11, '11'),
    (12, '12'), (13, '13'), (14, '14'), (15, '15'), (16, '16'), (17, '17'), (18, '18'), (19, '19'), (20, '20'), (21, '21'),
    (22, '22'), (23, '23')) as v(n, w)),
told as (
  select hour_text from service_hourly
  union
  select hour_text from promotion_hourly)
select t.hour_text, cast(min(h.n) as bigint) as hour
from told t
join hour_word h on trim(t.hour_text) = h.w
  or substr(trim(t.hour_text), 1, length(h.w) + 1) in (h.w || ':', h.w || '-', h.w || '~', h.w || '时', h.w || '時', h.w || '点', h.w || '點', h.w || ' ', h.w || 'h')
group by t.hour_text
