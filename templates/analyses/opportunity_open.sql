/* relation: opportunity_open
   grain: [store, opportunity]
   reads: [campaign_opportunity, plan_campaign, dim_as_of]
   lineage: {campaign_opportunity: [store, opportunity]}
   columns: {store: text, week: week, opportunity: text, opened_on: date, deadline: date, deadline_in: int days, campaign_from: date,
             eligible: int count, settled: int count, campaign: text} */
-- campaigns of a platform that take entries on the as-of day, by a deadline not yet passed or none. eligible: 0 where the back end says
-- that the shop may not enter, 1 where it says that it may, no data where it says nothing. settled: a campaign of the plan that names
-- it is entered, or answered, or left out with a reason
with open as (
  select o.*, a.as_of, a.week
  from campaign_opportunity o
  cross join dim_as_of a
  where o.biz_date <= a.as_of and (o.deadline is null or o.deadline >= a.as_of)),
planned as (
  select u.word, min(u.id) as campaign,
    max(case when u.state in ('entered', 'approved', 'refused') or (u.state = 'skipped' and u.reason <> '') then 1 else 0 end) as settled
  from (select registration_platform_campaign as word, id, registration_state as state, registration_reason as reason
    from plan_campaign
    where registration_platform_campaign <> '') u
  group by u.word)
select o.store, o.week, o.opportunity, o.biz_date as opened_on, o.deadline,
  cast(date_diff('day', o.as_of, o.deadline) as bigint) as deadline_in, o.campaign_from,
  cast(case when trim(o.eligible) in ('不可报名', '不符合', '不符合条件', '否', '无资格', '不可報名', '無資格', '不可', '対象外', 'いいえ', 'No', 'no', 'Not eligible',
      'Ineligible', 'false', '0') then 0
    when trim(o.eligible) in ('可报名', '符合', '符合条件', '是', '有资格', '可報名', '有資格', '可', '対象', 'はい', 'Yes', 'yes', 'Eligible', 'true', '1')
      then 1 end as bigint) as eligible,
  cast(coalesce(p.settled, 0) as bigint) as settled, coalesce(p.campaign, '') as campaign
from open o
left join planned p on p.word = o.opportunity
