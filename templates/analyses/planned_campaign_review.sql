/* relation: planned_campaign_review
   grain: [campaign, week]
   reads: [plan_campaign, dim_as_of]
   columns: {store: text, week: week, campaign: text, campaign_name: text, owner: text, ended_for: int days, reviewed: int count,
             has_figures: int count, has_action: int count, acknowledged: int count, told_for: int days, src: int count} */
-- campaigns that have ended and what their review says. reviewed: it has a day or a text; told_for: days since the review, which the role
-- above has to acknowledge. Without an as-of date no campaign has ended
select '' as store, a.week, c.id as campaign, coalesce(nullif(c.name, ''), c.id) as campaign_name, c.owner,
  cast(date_diff('day', c.window_to, a.as_of) as bigint) as ended_for,
  cast(case when c.review_on_day <= a.as_of or c.review_text <> '' then 1 else 0 end as bigint) as reviewed,
  cast(case when c.review_sales is null then 0 else 1 end as bigint) as has_figures,
  cast(case when c.review_action = '' then 0 else 1 end as bigint) as has_action,
  cast(case when c.review_acknowledged_on <= a.as_of or (c.review_acknowledged_on is null and c.review_acknowledged_by <> '') then 1 else 0 end
    as bigint) as acknowledged,
  cast(date_diff('day', coalesce(c.review_on_day, c.window_to), a.as_of) as bigint) as told_for, c.src
from plan_campaign c
cross join dim_as_of a
where c.window_to < a.as_of
