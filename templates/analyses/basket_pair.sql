/* relation: basket_pair
   grain: [store, week, product_id, other_id]
   reads: [order_line, dim_day, dim_week]
   lineage: {order_line: [store, product_id]}
   columns: {store: text, week: week, product_id: text, product_name: text, other_id: text, other_name: text, baskets: int count,
             product_baskets: int count, other_baskets: int count, pair_baskets: int count,
             support: double ratio = pair_baskets / baskets, confidence: double ratio = pair_baskets / product_baskets,
             lift: double number, z: double number, tested_pairs: int count, chance: double ratio} */
-- what is bought together in the 13 weeks that end with the reported one (Agrawal, Imielinski, Swami 1993), each pair both
-- ways: confidence is the share of the product's baskets that hold the other one too, lift that over the other's share of all
-- baskets. A basket is an order with its number; lines that are known to bring no money or no item do not count.
-- Only pairs in 20 baskets and more, of the store's 200 products that are in most baskets and in 20 at least.
-- z: baskets above what chance gives, in standard deviations (hypergeometric).
-- chance: an upper bound of the chance that any pair of tested_pairs (all that such products can form, Bonferroni) would be in
-- so many baskets if nothing belonged together; the bound of one pair is Hoeffding's (1963), exp(-n D(k/n || p)), which is
-- never below the p-value of Fisher's exact test
with judged as (
  select week, week_no from dim_week where reported),
line as (
  select distinct o.store, j.week, o.order_id, coalesce(nullif(o.product_id, ''), o.product_name) as product_id
  from order_line o
  join dim_day d on d.biz_date = o.biz_date
  join judged j on d.week_no between j.week_no - 12 and j.week_no
  where o.order_id <> '' and (o.paid_amount is null or o.paid_amount > 0) and (o.paid_items is null or o.paid_items > 0)),
basket as (
  select store, order_id, row_number() over (order by store, order_id) as basket_no
  from (select distinct store, order_id from line) l),
size as (
  select store, week, count(distinct order_id) as baskets from line group by store, week),
sold as (
  select store, product_id, count(*) as product_baskets from line where product_id <> '' group by store, product_id),
placed as (
  select store, product_id, product_baskets,
    row_number() over (partition by store order by product_baskets desc, product_id) as place
  from sold
  where product_baskets >= 20),
eligible as (
  select store, product_id, product_baskets, place, count(*) over (partition by store) as products from placed where place <= 200),
member as (
  select b.store, b.basket_no, e.place
  from line l
  join basket b on b.store = l.store and b.order_id = l.order_id
  join eligible e on e.store = l.store and e.product_id = l.product_id),
pair as (
  select a.store, a.place, b.place as other_place, count(*) as pair_baskets
  from member a
  join member b on b.basket_no = a.basket_no and b.place > a.place
  group by a.store, a.place, b.place
  having count(*) >= 20),
directed as (
  select store, place, other_place, pair_baskets from pair
  union all
  select store, other_place, place, pair_baskets from pair),
named as (
  select store, coalesce(nullif(product_id, ''), product_name) as product_id, max(product_name) as product_name
  from order_line
  group by store, coalesce(nullif(product_id, ''), product_name)),
counted as (
  select d.store, p.product_id, o.product_id as other_id, s.week, s.baskets, p.product_baskets, o.product_baskets as other_baskets,
    d.pair_baskets, cast(p.products * (p.products - 1) as double) / nullif(2e0, 0e0) as pairs, cast(s.baskets as double) as n,
    cast(d.pair_baskets as double) as k,
    cast(case when p.product_baskets < o.product_baskets then p.product_baskets else o.product_baskets end as double) as few,
    cast(case when p.product_baskets < o.product_baskets then o.product_baskets else p.product_baskets end as double) as many
  from directed d
  join eligible p on p.store = d.store and p.place = d.place
  join eligible o on o.store = d.store and o.place = d.other_place
  join size s on s.store = d.store),
rated as (
  select c.*, k / nullif(few, 0e0) as q, many / nullif(n, 0e0) as p,
    (k - few * many / nullif(n, 0e0))
      / nullif(sqrt(few * many * (n - few) * (n - many) / nullif(n * n * (n - 1e0), 0e0)), 0e0) as z
  from counted c),
bounded as (
  select r.*,
    case
      when round(q, 9) <= round(p, 9) then 1e0
      else pairs * exp(0e0 - few * (q * ln(q / nullif(p, 0e0))
        + case when q < 1e0 then (1e0 - q) * ln((1e0 - q) / nullif(1e0 - p, 0e0)) else 0e0 end))
    end as bound
  from rated r)
select b.store, b.week, b.product_id, coalesce(nullif(a.product_name, ''), b.product_id) as product_name, b.other_id,
  coalesce(nullif(o.product_name, ''), b.other_id) as other_name, b.baskets, b.product_baskets, b.other_baskets, b.pair_baskets,
  cast(b.pair_baskets as double) / nullif(cast(b.baskets as double), 0e0) as support,
  cast(b.pair_baskets as double) / nullif(cast(b.product_baskets as double), 0e0) as confidence,
  b.q / nullif(b.p, 0e0) as lift, b.z, cast(b.pairs as bigint) as tested_pairs,
  case when b.bound < 1e0 then b.bound else 1e0 end as chance
from bounded b
left join named a on a.store = b.store and a.product_id = b.product_id
left join named o on o.store = b.store and o.product_id = b.other_id
