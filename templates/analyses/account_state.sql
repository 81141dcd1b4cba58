/* relation: account_state
   grain: [store, account, week]
   reads: [account, plan_account, plan_person, plan_permission, plan_shift, plan_store, dim_day, role_word]
   lineage: {account: [store, account]}
   columns: {store: text, account: text, week: week, biz_date: date, persons: int count, open: int count, approved: int count,
             created_for: int days, left_for: int days, rights: int count, rights_beyond: int count, first_beyond: text,
             serving_price: int count} */
-- sub-accounts of the newest export of a week. The role is that of the person in the plan, else the one that the export names.
-- persons, approved, rights: no data where the export names none for any account; approved by the plan's list too. rights: functions
-- known by their usual words in the export's list; beyond: those that the plan's permissions do not grant to the role, no data without
-- permissions or role. left_for: since the last day of a person who uses it; serving_price: 1 where a role that answers buyers may
-- change prices
with newest as (
  select a.store, d.week, max(a.biz_date) as biz_date
  from account a
  join dim_day d on d.biz_date = a.biz_date
  group by a.store, d.week),
said as (
  select a.store, n.week, n.biz_date, a.account, a.person, a.functions, a.approved_by, a.created_on, a.closed_on,
    coalesce(p.role, r.role, '') as role, p.left_on
  from newest n
  join account a on a.store = n.store and a.biz_date = n.biz_date
  left join plan_person p on p.id = a.person
  left join role_word r on r.word = trim(a.account_role)
  where a.account <> ''),
named as (
  select store, week, max(case when person <> '' then 1 else 0 end) as any_person,
    max(case when approved_by <> '' then 1 else 0 end) as any_approval, max(case when functions <> '' then 1 else 0 end) as any_right
  from said
  group by store, week),
summed as (
  select store, week, account, max(biz_date) as biz_date, count(distinct nullif(person, '')) as persons,
    max(case when approved_by <> '' then 1 else 0 end) as approved, min(created_on) as created_on, max(left_on) as left_on,
    count(*) - count(case when closed_on <= biz_date then 1 end) as open_rows, max(role) as role
  from said
  group by store, week, account),
right_of as (
  select distinct s.store, s.week, s.account, s.role, v.right_name
  from said s
  cross join (values ('price', 'price'), ('price', 'Price'), ('price', '改价'), ('price', '价格'), ('price', '改價'), ('price', '價格'),
    ('price', '価格'), ('stock', 'stock'), ('stock', 'Stock'), ('stock', '库存'), ('stock', '庫存'), ('stock', '在庫'),
    ('promotion', 'promotion'), ('promotion', 'Promotion'), ('promotion', '推广'), ('promotion', '营销'), ('promotion', '推廣'),
    ('promotion', '行銷'), ('promotion', '広告'), ('promotion', '販促'), ('page', 'page'), ('page', 'Page'), ('page', '装修'),
    ('page', '页面'), ('page', '裝修'), ('page', '頁面'), ('page', 'ページ'), ('order', 'order'), ('order', 'Order'), ('order', '订单'),
    ('order', '訂單'), ('order', '注文'), ('refund', 'refund'), ('refund', 'Refund'), ('refund', '退款'), ('refund', '返金'),
    ('customer', 'customer'), ('customer', 'Customer'), ('customer', '客户'), ('customer', '客戶'), ('customer', '顧客'),
    ('cost', 'cost'), ('cost', 'Cost'), ('cost', '成本'), ('cost', '原価'), ('supplier', 'supplier'), ('supplier', 'Supplier'),
    ('supplier', '供应商'), ('supplier', '供應商'), ('supplier', '仕入先'), ('account', '子账号'), ('account', '账号管理'),
    ('account', '帳號管理'), ('account', 'アカウント管理'), ('account', 'Users'), ('account', 'account'), ('finance', 'finance'),
    ('finance', 'Finance'), ('finance', '财务'), ('finance', '財務'), ('finance', '資金'), ('finance', '资金')) as v(right_name, word)
  where length(replace(s.functions, v.word, '')) < length(s.functions)),
grant_of as (
  select distinct role, function, platform from plan_permission where level <> 'none'),
any_grant as (
  select count(*) as grants from plan_permission),
serving as (
  select distinct role from plan_shift where role <> ''),
held as (
  select r.store, r.week, r.account, count(distinct r.right_name) as rights,
    count(distinct case when g.role is null then r.right_name end) as beyond, min(case when g.role is null then r.right_name end) as first_beyond,
    max(case when h.role is not null and r.right_name = 'price' then 1 else 0 end) as serving_price
  from right_of r
  join plan_store t on t.id = r.store
  left join grant_of g on g.role = r.role and g.function = r.right_name and (g.platform = '' or g.platform = t.platform)
  left join serving h on h.role = r.role
  group by r.store, r.week, r.account),
listed as (
  select id, store, max(case when approved_by <> '' then 1 else 0 end) as approved, min(opened_on) as opened_on
  from plan_account
  group by id, store)
select s.store, s.account, s.week, s.biz_date, case when n.any_person = 1 then s.persons end as persons,
  cast(case when s.open_rows > 0 then 1 else 0 end as bigint) as open,
  cast(case when s.approved = 1 or l.approved = 1 then 1 when n.any_approval = 1 or l.approved = 0 then 0 end as bigint) as approved,
  cast(date_diff('day', coalesce(s.created_on, l.opened_on), s.biz_date) as bigint) as created_for,
  cast(date_diff('day', s.left_on, s.biz_date) as bigint) as left_for, case when n.any_right = 1 then coalesce(h.rights, 0) end as rights,
  case when n.any_right = 1 and a.grants > 0 and s.role <> '' then coalesce(h.beyond, 0) end as rights_beyond,
  case when a.grants > 0 and s.role <> '' then h.first_beyond end as first_beyond,
  cast(case when n.any_right = 1 and s.role <> '' then coalesce(h.serving_price, 0) end as bigint) as serving_price
from summed s
join named n on n.store = s.store and n.week = s.week
cross join any_grant a
left join held h on h.store = s.store and h.week = s.week and h.account = s.account
left join listed l on l.id = s.account and (l.store = s.store or l.store = '')
