/* relation: page_check
   grain: [store, biz_date, page, element, zone]
   reads: [page_audit, plan_shop_page, plan_store, dim_as_of]
   lineage: {page_audit: [store, page]}
   columns: {store: text, biz_date: date, page: text, element: text, zone: text, newest: bool, said: text, faulty: bool, shown_offer: text,
             shown_from: date, shown_to: date, picture_version: text, link_target: text, first_screen_seconds: double seconds,
             alt_share: double ratio, related_links: int count} */
-- audits up to the as-of day, by the id that the plan gives the page of that id or name. newest: of the page's last day.
-- faulty: the result, or that of the link, is said and is none of the words for fine; said: what it says
with called as (
  select id as page, store, id as word from plan_shop_page
  union
  select id, store, name from plan_shop_page where name <> ''),
word as (
  select s.id as store, c.word, min(c.page) as page
  from plan_store s
  join called c on c.store = s.id or c.store = ''
  group by s.id, c.word),
fine as (
  select v.n as word
  from (values ('正常'), ('良好'), ('合格'), ('通过'), ('无异常'), ('没问题'), ('正确'), ('有效'), ('通過'), ('無異常'), ('沒問題'), ('正確'), ('問題なし'),
    ('異常なし'), ('良'), ('正常終了'), ('OK'), ('Ok'), ('ok'), ('○'), ('〇'), ('✓'), ('√'), ('是'), ('Yes'), ('yes'), ('Pass'), ('pass'), ('Passed'),
    ('passed'), ('Good'), ('good'), ('Fine'), ('fine'), ('Works'), ('works'), ('200')) as v(n)),
audit as (
  select a.store, a.biz_date, coalesce(w.page, trim(a.page)) as page, a.element, a.zone, trim(a.audit_result) as audit_result,
    trim(a.link_result) as link_result, trim(a.shown_offer) as shown_offer, a.shown_from, a.shown_to,
    trim(a.picture_version) as picture_version, trim(a.link_target) as link_target, a.first_screen_seconds, a.alt_share, a.related_links, a.src_row,
    row_number() over (partition by a.store, a.biz_date, coalesce(w.page, trim(a.page)), a.element, a.zone
      order by a.page, a.src_row) as place
  from page_audit a
  join dim_as_of d on a.biz_date <= d.as_of
  left join word w on w.store = a.store and w.word = trim(a.page)
  where trim(a.page) <> '')
select a.store, a.biz_date, a.page, a.element, a.zone, a.biz_date = max(a.biz_date) over (partition by a.store, a.page) as newest,
  case when a.audit_result <> '' and f.word is null then a.audit_result when a.link_result <> '' and g.word is null then a.link_result
    else '' end as said,
  case
    when (a.audit_result <> '' and f.word is null) or (a.link_result <> '' and g.word is null) then true
    when a.audit_result <> '' or a.link_result <> '' then false
  end as faulty, a.shown_offer, a.shown_from, a.shown_to, a.picture_version, a.link_target, a.first_screen_seconds, a.alt_share, a.related_links
from audit a
left join fine f on f.word = a.audit_result
left join fine g on g.word = a.link_result
where a.place = 1
