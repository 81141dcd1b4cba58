/* relation: source_week
   grain: [store, source, week]
   reads: [traffic_daily, dim_day]
   lineage: {traffic_daily: [store, source_1, week]}
   columns: {store: text, source: text, week: week, visitors: int count, share: double ratio, previous_share: double ratio,
             share_change: double points, paid_buyers: int count, paid_amount: money currency, paid_source: bool,
             unknown_source: bool} */
-- top level of the source path: its own row where the export has one, else the sum of its leaves. unknown_source: the export
-- itself cannot say where they come from
with whole_store as (
  select distinct store from traffic_daily where product_id = ''),
daily as (
  select t.store, t.source_1 as source, d.week, d.week_no,
    coalesce(sum(case when t.source_2 = '' then t.visitors end), sum(case when t.leaf then t.visitors end)) as visitors,
    coalesce(sum(case when t.source_2 = '' then t.paid_buyers end), sum(case when t.leaf then t.paid_buyers end)) as paid_buyers,
    coalesce(sum(case when t.source_2 = '' then t.paid_amount end), sum(case when t.leaf then t.paid_amount end)) as paid_amount
  from traffic_daily t
  join dim_day d on d.biz_date = t.biz_date
  left join whole_store s on s.store = t.store
  where t.source_1 <> '' and (t.product_id = '' or s.store is null)
  group by t.store, t.source_1, t.biz_date, d.week, d.week_no),
weekly as (
  select store, source, week, week_no, cast(sum(visitors) as bigint) as visitors,
    cast(sum(paid_buyers) as bigint) as paid_buyers, cast(sum(paid_amount) as decimal(18,4)) as paid_amount
  from daily
  group by store, source, week, week_no),
total as (
  select store, week_no, cast(sum(visitors) as bigint) as visitors from weekly group by store, week_no),
shared as (
  select w.store, w.source, w.week, w.week_no, w.visitors, w.paid_buyers, w.paid_amount,
    cast(w.visitors as double) / nullif(cast(t.visitors as double), 0e0) as share
  from weekly w
  join total t on t.store = w.store and t.week_no = w.week_no),
compared as (
  select s.store, s.source, s.week, s.visitors, s.share, s.paid_buyers, s.paid_amount,
    case when t.visitors > 0 then coalesce(p.share, 0e0) end as previous_share
  from shared s
  left join total t on t.store = s.store and t.week_no = s.week_no - 1
  left join shared p on p.store = s.store and p.source = s.source and p.week_no = s.week_no - 1)
select store, source, week, visitors, share, previous_share, share - previous_share as share_change, paid_buyers, paid_amount,
  source like '%付费%' or source like '%付費%' or source like '%广告%' or source like '%廣告%' or source like '%広告%'
    or source like '%推广%' or source like '%推廣%' or source like '%Paid%' or source like '%paid%' or source like '%Ads%'
    as paid_source,
  trim(source) in ('其他', '其它', '其他来源', '其它来源', '其他流量', '未知', '未知来源', '不明来源', '其他來源', '其它來源', '未知來源', '不明來源',
    'その他', '不明', '流入元不明', 'Other', 'Others', 'other', 'Unknown', 'unknown', 'Unassigned', '(other)', '(not set)', '(none)')
    as unknown_source
from compared
