/* relation: price_change_notice
   grain: [store, product_id, week]
   reads: [price_day, plan_change_notice, plan_campaign, plan_campaign_item, plan_product]
   columns: {store: text, product_id: text, product_name: text, week: week, changes: int count, untold_change: double ratio, untold_on: date} */
-- changes of the payable price from one snapshot to the next, of shops that keep notices of prices or campaigns. untold_change: the largest up or down
-- that no notice explains, 0 where each has one: a notice of the product's price for a day from the snapshot before to the day after, or of a
-- campaign of the product that runs, or ended the day before; untold_on: the first snapshot that shows such a change
with kept as (
  select distinct store from plan_change_notice where kind in ('price', 'campaign')),
seen as (
  select store, product_id, sku, biz_date, week, abs(price_change) as change,
    lag(biz_date) over (partition by store, product_id, sku order by biz_date) as previous_date
  from price_day),
moved as (
  select s.store, s.product_id, s.week, s.biz_date, min(s.previous_date) as previous_date, max(s.change) as change
  from seen s
  join kept k on k.store = s.store or k.store = ''
  where s.product_id <> ''
  group by s.store, s.product_id, s.week, s.biz_date),
told as (
  select m.store, m.product_id, m.biz_date
  from moved m
  join plan_change_notice n on n.kind = 'price' and (n.store = m.store or n.store = '') and (n.product = m.product_id or n.product = '')
    and n.date_from >= coalesce(m.previous_date, m.biz_date) and date_diff('day', m.biz_date, n.date_from) <= 1
  union
  select m.store, m.product_id, m.biz_date
  from moved m
  join plan_change_notice n on n.kind = 'campaign' and (n.store = m.store or n.store = '')
  join plan_campaign c on c.id = n.campaign and c.window_from <= m.biz_date and date_diff('day', c.window_to, m.biz_date) <= 1
  join plan_campaign_item i on i.campaign = c.id and i.product = m.product_id),
judged as (
  select m.store, m.product_id, m.week, m.biz_date, m.change, case when t.store is null then m.change when m.change is not null then 0e0 end as untold
  from moved m
  left join told t on t.store = m.store and t.product_id = m.product_id and t.biz_date = m.biz_date)
select j.store, j.product_id, coalesce(nullif(max(r.name), ''), j.product_id) as product_name, j.week,
  cast(sum(case when j.change > 0e0 then 1 else 0 end) as bigint) as changes, max(j.untold) as untold_change,
  min(case when j.untold > 0e0 then j.biz_date end) as untold_on
from judged j
left join plan_product r on r.id = j.product_id and (r.store = j.store or r.store = '')
group by j.store, j.product_id, j.week
