/* relation: agent_week
   grain: [store, agent, week]
   reads: [service_agent_daily, dim_day]
   lineage: {service_agent_daily: [store, agent, week]}
   columns: {store: text, agent: text, week: week, days: int days, inquiries: int count, inquiry_buyers: int count,
             conversion: double ratio = inquiry_buyers / inquiries, conversion_low: double ratio, conversion_high: double ratio,
             team_conversion: double ratio, z: double number, verdict: text, answered_3min: int count,
             answered_share: double ratio = answered_3min / inquiries, first_response_seconds: double seconds,
             satisfaction_answers: int count, satisfied: int count, satisfaction: double ratio = satisfied / satisfaction_answers,
             satisfaction_high: double ratio,
             inquiry_amount: money currency, shift_hours: double hours, inquiries_per_hour: double number} */
-- people are counted per day, so inquiries are person-days. _low, _high: 95 % interval of the conversion after Wilson (1927);
-- z: difference from the rate of all other agents of the week over its pooled standard error, 0 where all or nobody bought.
-- satisfaction_high: what the share of those satisfied may be with more answers, the upper end of Wilson's 99 % interval.
-- verdict: better or worse beyond 2.5758 (99 %), else same, few below 30 inquiries. The response is a mean of days weighted by inquiries, estimated. team: all agents of the store
with weekly as (
  select s.store, s.agent, d.week, count(*) as days, cast(sum(s.inquiries) as bigint) as inquiries,
    cast(sum(case when s.inquiries is not null then s.inquiry_buyers end) as bigint) as inquiry_buyers,
    cast(sum(s.answered_3min) as bigint) as answered_3min,
    cast(sum(cast(s.first_response_seconds as decimal(18,6)) * s.inquiries) as decimal(28,6)) as waited,
    cast(sum(case when s.first_response_seconds is not null then s.inquiries end) as bigint) as waiting,
    cast(sum(s.satisfaction_answers) as bigint) as satisfaction_answers, cast(sum(s.satisfied) as bigint) as satisfied,
    cast(sum(s.inquiry_amount) as decimal(18,4)) as inquiry_amount, cast(sum(cast(s.shift_hours as decimal(18,6))) as decimal(18,6))
      as shift_hours
  from service_agent_daily s
  join dim_day d on d.biz_date = s.biz_date
  where s.agent <> ''
  group by s.store, s.agent, d.week),
team as (
  select w.*, sum(inquiries) over (partition by store, week) as team_inquiries,
    sum(inquiry_buyers) over (partition by store, week) as team_buyers
  from weekly w),
rated as (
  select t.*, cast(inquiry_buyers as double) / nullif(cast(inquiries as double), 0e0) as rate, cast(inquiries as double) as n,
    cast(team_buyers as double) / nullif(cast(team_inquiries as double), 0e0) as team_conversion,
    cast(team_buyers - inquiry_buyers as double) / nullif(cast(team_inquiries - inquiries as double), 0e0) as others,
    cast(team_inquiries - inquiries as double) as others_n, cast(satisfaction_answers as double) as a,
    cast(satisfied as double) / nullif(cast(satisfaction_answers as double), 0e0) as satisfaction
  from team t),
bounded as (
  select r.*, (rate + 1.9207294e0 / nullif(n, 0e0)) / nullif(1e0 + 3.8414588e0 / nullif(n, 0e0), 0e0) as centre,
    1.959964e0 * sqrt(case when rate >= 0e0 and rate <= 1e0 then rate * (1e0 - rate) / nullif(n, 0e0) + 0.9603647e0 / nullif(n * n, 0e0) end)
      / nullif(1e0 + 3.8414588e0 / nullif(n, 0e0), 0e0) as reach,
    case
      when others is null then null
      when team_conversion <= 0e0 or team_conversion >= 1e0 then 0e0
      else (rate - others) / nullif(sqrt(team_conversion * (1e0 - team_conversion)
        * (1e0 / nullif(n, 0e0) + 1e0 / nullif(others_n, 0e0))), 0e0)
    end as z
  from rated r)
select store, agent, week, days, inquiries, inquiry_buyers, rate as conversion, centre - reach as conversion_low,
  centre + reach as conversion_high, team_conversion, z,
  case when rate is null then null when inquiries < 30 then 'few' when z is null then null
    when round(z, 9) > 2.5758e0 then 'better' when round(z, 9) < -2.5758e0 then 'worse'
    else 'same' end as verdict,
  answered_3min, cast(answered_3min as double) / nullif(cast(inquiries as double), 0e0) as answered_share,
  cast(waited as double) / nullif(cast(waiting as double), 0e0) as first_response_seconds, satisfaction_answers, satisfied,
  satisfaction,
  (satisfaction + 3.3174483e0 / nullif(a, 0e0)) / nullif(1e0 + 6.6348966e0 / nullif(a, 0e0), 0e0)
    + 2.5758293e0 * sqrt(case when satisfaction >= 0e0 and satisfaction <= 1e0
        then satisfaction * (1e0 - satisfaction) / nullif(a, 0e0) + 1.6587241e0 / nullif(a * a, 0e0) end)
      / nullif(1e0 + 6.6348966e0 / nullif(a, 0e0), 0e0) as satisfaction_high, inquiry_amount,
  cast(shift_hours as double) as shift_hours,
  cast(inquiries as double) / nullif(cast(shift_hours as double), 0e0) as inquiries_per_hour
from bounded
