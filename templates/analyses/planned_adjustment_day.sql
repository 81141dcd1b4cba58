/* relation: planned_adjustment_day
   grain: [subject, on_day, week]
   reads: [plan_adjustment, dim_as_of]
   columns: {store: text, week: week, subject: text, changed: text, on_day: date, changes: int count, ago: int days, src: int count} */
-- days on which one thing was changed: a campaign, else a product within a channel, else a product or a channel alone. Each kind of change
-- counts, so that a day with three cannot tell which of them worked; what names none of these is left out
with placed as (
  select a.store, a.on_day, a.src,
    case when a.campaign <> '' then a.campaign
      when a.channel <> '' and a.product <> '' then a.channel || ' / ' || a.product
      else a.channel || a.product end as subject
  from plan_adjustment a)
select p.store, a.week, p.subject, p.subject || ' / ' || cast(p.on_day as varchar) as changed, p.on_day, count(*) as changes,
  max(cast(date_diff('day', p.on_day, a.as_of) as bigint)) as ago, min(p.src) as src
from placed p
cross join dim_as_of a
where p.subject <> '' and p.on_day is not null
group by p.store, a.week, p.subject, p.on_day
