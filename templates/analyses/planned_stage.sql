/* relation: planned_stage
   grain: [campaign, position, week]
   reads: [plan_campaign_stage, plan_campaign, dim_as_of]
   columns: {store: text, week: week, campaign: text, campaign_name: text, position: int count, subject: text, stage: text, owner: text, due: date,
             days_before: int days, days_after: int days, begun: int count, open: int count, what: text, src: int count} */
-- the stages of a campaign beside its days: how long before its first and after its last day each is due; without an as-of date no
-- campaign has begun. Campaign and kind name a stage, so that it stays the same when others move; where a kind comes twice its text
-- does too, and a number only where even that is the same
with named as (
  select campaign, position, stage, name,
    count(*) over (partition by campaign, stage) as of_kind,
    count(*) over (partition by campaign, stage, name) as alike,
    row_number() over (partition by campaign, stage, name order by position) as place
  from plan_campaign_stage)
select '' as store, a.week, s.campaign, coalesce(nullif(c.name, ''), c.id) as campaign_name, s.position,
  s.campaign || ' / ' || s.stage
    || case when n.of_kind > 1 and s.name <> '' then ' / ' || s.name else '' end
    || case when n.alike > 1 then ' / ' || cast(n.place as varchar) else '' end as subject,
  s.stage, s.owner, s.due,
  cast(date_diff('day', s.due, c.window_from) as bigint) as days_before,
  cast(date_diff('day', c.window_to, s.due) as bigint) as days_after,
  cast(case when c.window_from <= a.as_of then 1 else 0 end as bigint) as begun,
  cast(case when s.done_on is null then 1 else 0 end as bigint) as open,
  coalesce(nullif(s.name, ''), s.stage) as what, s.src
from plan_campaign_stage s
join named n on n.campaign = s.campaign and n.position = s.position
join plan_campaign c on c.id = s.campaign
cross join dim_as_of a
