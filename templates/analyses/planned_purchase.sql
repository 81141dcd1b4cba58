/* relation: planned_purchase
   grain: [purchase, week]
   reads: [plan_purchase, plan_product, plan_supplier, plan_campaign, plan_campaign_item, dim_as_of]
   columns: {store: text, week: week, purchase: text, product: text, product_name: text, owner: text, due_on: date, open: int count, confirmed: int count,
             campaign: text, campaign_name: text, over: int count, late_for: int days, missed_by: int days, days_given: int days, lead_days: int days,
             src: int count} */
-- orders with suppliers. late_for, missed_by: how long after the first and after the last day of the last campaign with the product that
-- starts before them the goods come; 0 without one. days_given: from the order, or from the as-of date where it is not placed, to their coming
with due as (
  select p.id as purchase, c.id as campaign, coalesce(nullif(c.name, ''), c.id) as campaign_name, c.window_to,
    date_diff('day', c.window_from, p.due_on) as late_for, date_diff('day', c.window_to, p.due_on) as missed_by,
    row_number() over (partition by p.id order by c.window_from desc, c.id) as place
  from plan_purchase p
  join (select distinct campaign, product from plan_campaign_item) i on i.product = p.product
  join plan_campaign c on c.id = i.campaign and c.window_from < p.due_on)
select p.store, a.week, p.id as purchase, p.product, coalesce(nullif(r.name, ''), p.product) as product_name, p.owner, p.due_on,
  cast(case when p.received_on is null then 1 else 0 end as bigint) as open,
  cast(case when p.confirmed then 1 else 0 end as bigint) as confirmed,
  coalesce(d.campaign, '') as campaign, coalesce(d.campaign_name, '') as campaign_name,
  cast(case when d.window_to < a.as_of then 1 else 0 end as bigint) as over,
  cast(case when p.due_on is not null then coalesce(d.late_for, 0) end as bigint) as late_for,
  cast(case when p.due_on is not null then coalesce(d.missed_by, 0) end as bigint) as missed_by,
  cast(date_diff('day', coalesce(p.ordered_on, a.as_of), p.due_on) as bigint) as days_given,
  coalesce(r.lead_days, o.lead_days, s.lead_days) as lead_days, p.src
from plan_purchase p
cross join dim_as_of a
left join due d on d.purchase = p.id and d.place = 1
left join plan_product r on r.id = p.product
left join plan_supplier o on o.id = p.supplier
left join plan_supplier s on s.id = r.supplier
