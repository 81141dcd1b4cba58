/* relation: plan_date
   grain: [kind, subject, week]
   reads: [plan_action, plan_decision, plan_content, plan_campaign, planned_stage, planned_purchase, planned_festival,
           campaign_opportunity, plan_sop, plan_chapter, plan_risk, plan_strategy, plan_outlook, dim_as_of]
   columns: {store: text, week: week, kind: text, subject: text, what: text, owner: text, date_from: date, date_to: date} */
-- every day that the plan names for something still to come or under way: campaigns and festivals, stages, goods ordered, promises,
-- registrations that close, and what is to be looked at again. Without an as-of date there is none
with dated as (
  select '' as store, 'campaign' as kind, id as subject, coalesce(nullif(name, ''), id) as what, owner, window_from as date_from,
    window_to as date_to
  from plan_campaign
  union all
  select store, 'stage', subject, campaign_name || ': ' || stage, owner, due, due from planned_stage where open = 1
  union all
  select store, 'purchase', purchase, product_name, owner, due_on, due_on from planned_purchase where open = 1
  union all
  select store, 'action', id, what, owner, due, due from plan_action where status = 'open'
  union all
  select store, 'decision', id, question, owner, by_date, by_date from plan_decision where status = 'open'
  union all
  select store, 'content', id, name, owner, due_on, due_on from plan_content where out_on is null
  union all
  select '', 'festival', festival || ' ' || cast(date_from as varchar), name, '', date_from, date_to from planned_festival
  union all
  select store, 'registration', store || ' ' || opportunity, max(opportunity), '', max(cast(deadline as date)), max(cast(deadline as date))
  from campaign_opportunity
  group by store, opportunity
  union all
  select '', 'sop', id, title, owner, review_by, review_by from plan_sop
  union all
  select '', 'chapter', id, title, owner, review_by, review_by from plan_chapter
  union all
  select '', 'outlook', id, what, owner, review_by, review_by from plan_outlook
  union all
  select store, 'strategy', id, focus, owner, review_by, review_by from plan_strategy
  union all
  select store, 'risk', id, what, owner, review_by, review_by from plan_risk)
select d.store, a.week, d.kind, d.subject, coalesce(nullif(d.what, ''), d.subject) as what, d.owner, d.date_from, d.date_to
from dated d
cross join dim_as_of a
where d.date_to >= a.as_of
