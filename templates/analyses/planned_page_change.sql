/* relation: planned_page_change
   grain: [change, week]
   reads: [plan_page_change, plan_shop_page, plan_product, dim_as_of]
   columns: {store: text, week: week, change: text, page: text, page_name: text, kind: text, changed_on: date, changed_for: int days,
             judged: int count, postponed: int count, stale_page: text, stale_for: int days, src: int count} */
-- changes of pages. judged: the plan says what it brought; postponed: the day of its review is still to come. stale_page, stale_for: of a
-- change of the home page the detail page of a hero that was longest unchanged on that day, and how long; no data where no detail page of
-- a hero has a change in the plan
with hero_page as (
  select distinct s.store, s.id as page
  from plan_shop_page s
  join plan_product p on p.id = s.product
  where s.kind = 'detail' and p.role in ('hero', 'secondary')),
before_it as (
  select c.id as change, h.page, max(b.changed_on) as last_on
  from plan_page_change c
  join plan_shop_page s on s.id = c.page
  join hero_page h on h.store = s.store
  join plan_page_change b on b.page = h.page and b.changed_on <= c.changed_on
  where s.kind = 'home'
  group by c.id, h.page),
placed as (
  select b.*, row_number() over (partition by change order by last_on, page) as place from before_it b)
select c.store, a.week, c.id as change, c.page, coalesce(nullif(s.name, ''), c.page) as page_name, coalesce(s.kind, '') as kind, c.changed_on,
  cast(date_diff('day', c.changed_on, a.as_of) as bigint) as changed_for,
  cast(case when c.effect = '' then 0 else 1 end as bigint) as judged,
  cast(case when c.review_on >= a.as_of then 1 else 0 end as bigint) as postponed, coalesce(p.page, '') as stale_page,
  cast(date_diff('day', p.last_on, c.changed_on) as bigint) as stale_for, c.src
from plan_page_change c
cross join dim_as_of a
left join plan_shop_page s on s.id = c.page
left join placed p on p.change = c.id and p.place = 1
where c.changed_on <= a.as_of
