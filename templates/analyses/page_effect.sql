/* relation: page_effect
   grain: [store, page, changed_on]
   reads: [plan_page_change, page_daily, campaign_window, dim_day]
   lineage: {page_daily: [store, page]}
   columns: {store: text, page: text, changed_on: date, change: text, week: week, days_before: int days, days_after: int days,
             visitors_before: int count, visitors_after: int count, clicks_before: int count, clicks_after: int count,
             buyers_before: int count, buyers_after: int count, basis: text, rate_before: double ratio, rate_after: double ratio,
             effect: double points, effect_low: double points, effect_high: double points, verdict: text} */
-- 28 days before a change of a page against up to 28 after it, that day and days of campaigns left out. The rate is that of
-- buyers where both sides have them, else of clicks (basis). effect: difference of the two rates with a 99 % interval after
-- Newcombe (1998), method 10; verdict: early below 14 days after or 200 visitors on a side, else better or worse where zero lies
-- outside of the interval, else same. week: that of the last day looked at
with named as (
  select id, store, page, changed_on, row_number() over (partition by store, page, changed_on order by id) as place
  from plan_page_change),
change as (
  select * from named where place = 1),
near as (
  select p.store, c.page, c.changed_on, c.id, p.biz_date, p.biz_date > c.changed_on as is_after, p.page_visitors, p.page_clicks,
    p.page_buyers
  from change c
  join page_daily p on p.page = c.page and (c.store = p.store or c.store = '') and p.biz_date <> c.changed_on
    and abs(date_diff('day', p.biz_date, c.changed_on)) <= 28
  left join campaign_window w on w.store = p.store and p.biz_date between w.date_from and w.date_to
  where w.store is null and p.page_visitors is not null),
folded as (
  select store, page, changed_on, id, max(biz_date) as last_day, sum(case when is_after then 0 else 1 end) as days_before,
    sum(case when is_after then 1 else 0 end) as days_after,
    cast(sum(case when not is_after then page_visitors end) as bigint) as visitors_before,
    cast(sum(case when is_after then page_visitors end) as bigint) as visitors_after,
    cast(sum(case when not is_after then page_clicks end) as bigint) as clicks_before,
    cast(sum(case when is_after then page_clicks end) as bigint) as clicks_after,
    cast(sum(case when not is_after then page_buyers end) as bigint) as buyers_before,
    cast(sum(case when is_after then page_buyers end) as bigint) as buyers_after
  from near
  group by store, page, changed_on, id),
based as (
  select f.*, case when buyers_before is not null and buyers_after is not null then 'buyers'
      when clicks_before is not null and clicks_after is not null then 'clicks' end as basis,
    cast(visitors_before as double) as n, cast(visitors_after as double) as m,
    cast(case when buyers_before is not null and buyers_after is not null then buyers_before
      when clicks_after is not null then clicks_before end as double) / nullif(cast(visitors_before as double), 0e0) as p,
    cast(case when buyers_before is not null and buyers_after is not null then buyers_after
      when clicks_before is not null then clicks_after end as double) / nullif(cast(visitors_after as double), 0e0) as q
  from folded f),
valid as (
  select b.*, case when p <= 1e0 and q <= 1e0 then p end as p_in, case when p <= 1e0 and q <= 1e0 then q end as q_in from based b),
bounded as (
  select v.*, (p_in + 3.3174483e0 / nullif(n, 0e0)) / nullif(1e0 + 6.6348966e0 / nullif(n, 0e0), 0e0) as p_centre,
    2.5758293e0 * sqrt(p_in * (1e0 - p_in) / nullif(n, 0e0) + 1.6587241e0 / nullif(n * n, 0e0))
      / nullif(1e0 + 6.6348966e0 / nullif(n, 0e0), 0e0) as p_reach,
    (q_in + 3.3174483e0 / nullif(m, 0e0)) / nullif(1e0 + 6.6348966e0 / nullif(m, 0e0), 0e0) as q_centre,
    2.5758293e0 * sqrt(q_in * (1e0 - q_in) / nullif(m, 0e0) + 1.6587241e0 / nullif(m * m, 0e0))
      / nullif(1e0 + 6.6348966e0 / nullif(m, 0e0), 0e0) as q_reach
  from valid v),
told as (
  select b.*, q - p as effect,
    q_in - p_in - sqrt((q_in - q_centre + q_reach) * (q_in - q_centre + q_reach) + (p_centre + p_reach - p_in) * (p_centre + p_reach - p_in))
      as effect_low,
    q_in - p_in + sqrt((q_centre + q_reach - q_in) * (q_centre + q_reach - q_in) + (p_in - p_centre + p_reach) * (p_in - p_centre + p_reach))
      as effect_high
  from bounded b)
select t.store, t.page, t.changed_on, t.id as change, d.week, cast(t.days_before as bigint) as days_before,
  cast(t.days_after as bigint) as days_after, t.visitors_before, t.visitors_after, t.clicks_before, t.clicks_after, t.buyers_before,
  t.buyers_after, t.basis, t.p as rate_before, t.q as rate_after, t.effect, t.effect_low, t.effect_high,
  case when t.days_after < 14 or coalesce(t.visitors_before, 0) < 200 or coalesce(t.visitors_after, 0) < 200 then 'early'
    when t.effect_low > 0e0 then 'better' when t.effect_high < 0e0 then 'worse' when t.effect_low is not null then 'same' end as verdict
from told t
join dim_day d on d.biz_date = t.last_day
