/* relation: page_offer
   grain: [store, brief]
   reads: [plan_page_brief, plan_shop_page, campaign_window, page_check, dim_as_of]
   lineage: {page_audit: [store, page]}
   columns: {store: text, week: week, brief: text, page: text, page_name: text, campaign: text, window_from: date, window_to: date,
             planned_offer: text,
             audited_on: date, shown_offer: text, shown_from: date, shown_to: date, compared: int count, different: int count, still_shown: bool,
             stale: bool} */
-- what a page must show in a campaign beside what its newest audit up to the as-of day saw. compared: of the offer, the two days of the window and
-- the picture those that both name, where the audit lies in the window; different: of them those that differ. still_shown: the
-- audit after the window saw the offer. stale: the campaign runs or begins within three days, and the page was not audited since the
-- brief changed, or while it runs not on the as-of day; only stores that audit pages at all
with brief as (
  select w.store, b.id, b.page, b.campaign, trim(b.offer) as offer, trim(b.picture) as picture, b.changed_on,
    coalesce(b.window_from, w.date_from) as window_from, coalesce(b.window_to, w.date_to) as window_to
  from plan_page_brief b
  join campaign_window w on w.campaign = b.campaign and (b.store = w.store or b.store = '')),
auditing as (
  select distinct store from page_check),
seen as (
  select store, page, max(biz_date) as audited_on, max(nullif(shown_offer, '')) as shown_offer, min(shown_from) as shown_from, max(shown_to) as shown_to,
    max(nullif(picture_version, '')) as picture_version
  from page_check
  where newest
  group by store, page),
called as (
  select id as page, min(name) as name from plan_shop_page group by id),
matched as (
  select b.*, s.audited_on, s.shown_offer, s.shown_from, s.shown_to, s.picture_version,
    s.audited_on between b.window_from and b.window_to as in_window,
    cast(case when s.shown_offer <> '' and b.offer <> '' then 1 else 0 end as bigint) as of_offer,
    cast(case when s.shown_from is not null then 1 else 0 end as bigint) as of_from,
    cast(case when s.shown_to is not null then 1 else 0 end as bigint) as of_to,
    cast(case when s.picture_version <> '' and b.picture <> '' then 1 else 0 end as bigint) as of_picture
  from brief b
  join auditing u on u.store = b.store
  left join seen s on s.store = b.store and s.page = b.page)
select m.store, a.week, m.id as brief, m.page, coalesce(nullif(c.name, ''), m.page) as page_name, m.campaign, m.window_from, m.window_to,
  m.offer as planned_offer, m.audited_on, m.shown_offer, m.shown_from, m.shown_to,
  case when m.in_window then nullif(m.of_offer + m.of_from + m.of_to + m.of_picture, 0) end as compared,
  case when m.in_window and m.of_offer + m.of_from + m.of_to + m.of_picture > 0
    then case when m.of_offer = 1 and m.shown_offer <> m.offer then m.of_offer else 0 end
      + case when m.shown_from <> m.window_from then m.of_from else 0 end + case when m.shown_to <> m.window_to then m.of_to else 0 end
      + case when m.of_picture = 1 and m.picture_version <> m.picture then m.of_picture else 0 end
  end as different,
  case when m.audited_on > m.window_to then coalesce(m.shown_offer = m.offer, false) when m.audited_on <= m.window_to then false end as still_shown,
  case
    when a.as_of > m.window_to or date_diff('day', a.as_of, m.window_from) > 3 then false
    when a.as_of is null then null
    when m.audited_on is null or m.audited_on < m.changed_on then true
    when a.as_of >= m.window_from then m.audited_on < a.as_of
    else false
  end as stale
from matched m
cross join dim_as_of a
left join called c on c.page = m.page
