/* relation: account_burst
   grain: [store, account, week]
   reads: [account_event, listing, plan_change_notice, dim_day]
   lineage: {account_event: [store, account, week]}
   columns: {store: text, account: text, week: week, events: int count, most_prices: int count, most_items: int count, items: int count,
             item_share: double ratio = most_items / items, on_day: date} */
-- most prices, and most items whatever was changed of them, that an account changed within ten minutes of the week, days left out
-- on which a change notice says so: one that holds from that day or the next and was not written later. Acts on orders and
-- buyers do not count; an act that does not say how many it changed leaves no figure. items: of the newest listing export. on_day: of most_items
with act as (
  select e.store, e.account, d.week, d.biz_date, e.objects,
    cast(1440 * date_diff('day', date '2020-01-01', cast(e.started_at as date)) + 60 * extract(hour from e.started_at)
      + extract(minute from e.started_at) as bigint) as minute_no,
    case when length(replace(replace(replace(replace(replace(e.event_function, '价', ''), '價', ''), '価格', ''), 'price', ''), 'Price', ''))
        < length(e.event_function) then 'price'
      when length(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(e.event_function, '商品', ''), '宝贝', ''),
        '库存', ''), '庫存', ''), '在庫', ''), '上架', ''), '下架', ''), 'tem', ''), 'roduct', ''), 'isting', ''))
        < length(e.event_function) then 'item' end as kind
  from account_event e
  join dim_day d on d.biz_date = cast(e.started_at as date)
  where e.account <> ''),
told as (
  select distinct s.store, s.biz_date
  from (select distinct store, biz_date from act) s
  join plan_change_notice n on (n.store = s.store or n.store = '') and n.kind in ('price', 'campaign', 'page', 'gift')
    and date_diff('day', s.biz_date, n.date_from) between 0 and 1 and (n.written_on is null or n.written_on <= s.biz_date)),
window_of as (
  select a.store, a.account, a.week, a.biz_date, a.kind, a.objects, t.store as told_store,
    sum(case when a.kind = 'price' then a.objects end) over (partition by a.store, a.account order by a.minute_no
      range between 9 preceding and current row) as prices,
    sum(case when a.kind is not null then a.objects end) over (partition by a.store, a.account order by a.minute_no
      range between 9 preceding and current row) as changed
  from act a
  left join told t on t.store = a.store and t.biz_date = a.biz_date),
marked as (
  select w.*, case when told_store is null and changed is not null then 0 else 1 end as is_told from window_of w),
ranked as (
  select m.*, row_number() over (partition by store, account, week order by is_told, changed desc, biz_date) as place from marked m),
most as (
  select store, account, week, count(*) as events,
    count(case when kind is not null and objects is null and told_store is null then 1 end) as unknown,
    max(case when told_store is null then prices end) as prices, max(case when told_store is null then changed end) as changed,
    max(case when place = 1 and told_store is null and changed is not null then biz_date end) as on_day
  from ranked
  group by store, account, week),
newest as (
  select store, max(biz_date) as biz_date from listing group by store),
listed as (
  select l.store, count(distinct l.product_id) as items
  from listing l
  join newest n on n.store = l.store and n.biz_date = l.biz_date
  where l.product_id <> ''
  group by l.store),
told_most as (
  select m.*, case when unknown = 0 then cast(coalesce(prices, 0) as bigint) end as most_prices,
    case when unknown = 0 then cast(coalesce(changed, 0) as bigint) end as most_items
  from most m)
select m.store, m.account, m.week, m.events, m.most_prices, m.most_items, l.items,
  cast(m.most_items as double) / nullif(cast(l.items as double), 0e0) as item_share, m.on_day
from told_most m
left join listed l on l.store = m.store
