/* relation: planned_event_brief
   grain: [campaign, week]
   reads: [plan_campaign, plan_brief, planned_festival, dim_as_of]
   columns: {store: text, week: week, campaign: text, campaign_name: text, owner: text, date_from: date, starts_in: int days, briefs: int count,
             approved: int count, src: int count} */
-- big sales to come, campaigns that the plan calls one or whose festival is one, and the briefs for designer and copywriter that name them;
-- approved: briefs that are, or have gone on from there
with sale as (
  select c.id, c.name, c.owner, c.window_from, c.src
  from plan_campaign c
  left join (select distinct festival from planned_festival where big_sale = 1) f on f.festival = c.festival
  where c.big_sale or f.festival is not null),
brief as (
  select b.campaign, count(*) as briefs,
    cast(sum(case when b.state in ('approved', 'working', 'delivered', 'done') then 1 else 0 end) as bigint) as approved
  from plan_brief b
  where b.campaign <> ''
  group by b.campaign)
select '' as store, a.week, s.id as campaign, coalesce(nullif(s.name, ''), s.id) as campaign_name, s.owner, s.window_from as date_from,
  cast(date_diff('day', a.as_of, s.window_from) as bigint) as starts_in, coalesce(b.briefs, 0) as briefs, coalesce(b.approved, 0) as approved, s.src
from sale s
cross join dim_as_of a
left join brief b on b.campaign = s.id
where s.window_from >= a.as_of
