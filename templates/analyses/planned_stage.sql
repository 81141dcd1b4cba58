/* relation: planned_stage
   grain: [subject, week]
   reads: [plan_campaign_stage, plan_campaign, dim_as_of]
   columns: {store: text, week: week, subject: text, campaign: text, campaign_name: text, stage: text, owner: text, days_before: int days, days_after: int days,
             open: int count, src: int count} */
-- the stages of a campaign beside its days: how long before its first and after its last day each is due
select '' as store, a.week, s.campaign || ' / ' || s.stage || ' / ' || cast(s.position as varchar) as subject, s.campaign,
  coalesce(nullif(c.name, ''), c.id) as campaign_name, s.stage, s.owner,
  cast(date_diff('day', s.due, c.window_from) as bigint) as days_before,
  cast(date_diff('day', c.window_to, s.due) as bigint) as days_after,
  cast(case when s.done_on is null then 1 else 0 end as bigint) as open, s.src
from plan_campaign_stage s
join plan_campaign c on c.id = s.campaign
cross join dim_as_of a
