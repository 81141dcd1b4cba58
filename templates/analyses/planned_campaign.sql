/* relation: planned_campaign
   grain: [campaign, week]
   reads: [plan_campaign, plan_campaign_item, dim_as_of]
   columns: {store: text, week: week, campaign: text, campaign_name: text, kind: text, owner: text, date_from: date, date_to: date,
             over: int count, starts_in: int days, ended_for: int days, length: int days, items: int count, priced: int count,
             forecast: int count, src: int count} */
-- a campaign belongs to the plan as a whole, whatever its shops; without an as-of date none is over
with item as (
  select campaign, count(*) as items, count(price) as priced, count(expected_units) as forecast
  from plan_campaign_item
  group by campaign)
select '' as store, a.week, c.id as campaign,
  coalesce(nullif(c.name, ''), c.id) as campaign_name, c.kind, c.owner, c.window_from as date_from, c.window_to as date_to,
  cast(case when c.window_to < a.as_of then 1 else 0 end as bigint) as over,
  cast(date_diff('day', a.as_of, c.window_from) as bigint) as starts_in,
  cast(date_diff('day', c.window_to, a.as_of) as bigint) as ended_for,
  cast(date_diff('day', c.window_from, c.window_to) + 1 as bigint) as length,
  coalesce(i.items, 0) as items, coalesce(i.priced, 0) as priced, coalesce(i.forecast, 0) as forecast, c.src
from plan_campaign c
cross join dim_as_of a
left join item i on i.campaign = c.id
