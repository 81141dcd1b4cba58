/* relation: basket_pair
   grain: [store, week, product_id, other_id]
   reads: [basket_line]
   lineage: {order_line: [store, product_id]}
   columns: {store: text, week: week, product_id: text, product_name: text, other_id: text, other_name: text, baskets: int count,
             product_baskets: int count, other_baskets: int count, pair_baskets: int count,
             support: double ratio = pair_baskets / baskets, confidence: double ratio = pair_baskets / product_baskets,
             lift: double number, z: double number, tested_pairs: int count, chance: double ratio, pair_rank: int count} */
-- what is bought together in the 13 weeks that end with the reported one (Agrawal, Imielinski, Swami 1993), each pair both
-- ways: confidence is the share of the product's baskets that hold the other one too, lift that over the other's share of all
-- baskets.
-- Only pairs in 20 baskets and more, of the store's 200 products that are in most baskets and in 20 at least.
-- z: baskets above what chance gives, in standard deviations (hypergeometric).
-- pair_rank: place of the pair by z, both ways the same, 1 for the strongest
-- chance: an upper bound of the chance that any pair of tested_pairs (all that such products can form, Bonferroni) would be in
-- so many baskets if nothing belonged together; the bound of one pair is Hoeffding's (1963), exp(-n D(k/n || p)), which is
-- never below the p-value of Fisher's exact test
with size as (
  select store, max(week) as week, count(distinct order_id) as baskets from basket_line group by store),
sold as (
  select store, product_id, max(product_name) as product_name, count(*) as product_baskets
  from basket_line
  where product_id <> ''
  group by store, product_id),
placed as (
  select s.*, row_number() over (partition by store order by product_baskets desc, product_id) as place
  from sold s
  where product_baskets >= 20),
eligible as (
  select p.*, count(*) over (partition by store) as products from placed p where place <= 200),
member as (
  select l.store, l.order_id, e.place
  from basket_line l
  join eligible e on e.store = l.store and e.product_id = l.product_id),
pair as (
  select a.store, a.place, b.place as other_place, count(*) as pair_baskets
  from member a
  join member b on b.store = a.store and b.order_id = a.order_id and b.place > a.place
  group by a.store, a.place, b.place
  having count(*) >= 20),
directed as (
  select p.store, case when v.n = 0 then p.place else p.other_place end as place,
    case when v.n = 0 then p.other_place else p.place end as other_place, p.pair_baskets
  from pair p
  cross join (values (0), (1)) as v(n)),
counted as (
  select d.store, p.product_id, p.product_name, o.product_id as other_id, o.product_name as other_name, s.week, s.baskets,
    p.product_baskets, o.product_baskets as other_baskets, d.pair_baskets,
    case when p.product_id < o.product_id then p.product_id else o.product_id end as first_id,
    case when p.product_id < o.product_id then o.product_id else p.product_id end as second_id,
    cast(p.products * (p.products - 1) as double) / nullif(2e0, 0e0) as pairs, cast(s.baskets as double) as n,
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
    end as bound,
    coalesce(round(z, 9), 0e0 - 1e9) as strength
  from rated r),
placed_pair as (
  select b.*, row_number() over (partition by store order by strength desc, first_id, second_id, product_id) as place_of_row
  from bounded b)
select b.store, b.week, b.product_id, coalesce(nullif(b.product_name, ''), b.product_id) as product_name, b.other_id,
  coalesce(nullif(b.other_name, ''), b.other_id) as other_name, b.baskets, b.product_baskets, b.other_baskets, b.pair_baskets,
  cast(b.pair_baskets as double) / nullif(cast(b.baskets as double), 0e0) as support,
  cast(b.pair_baskets as double) / nullif(cast(b.product_baskets as double), 0e0) as confidence,
  b.q / nullif(b.p, 0e0) as lift, b.z, cast(b.pairs as bigint) as tested_pairs,
  case when b.bound < 1e0 then b.bound else 1e0 end as chance,
  cast(floor((1e0 + cast(b.place_of_row as double)) / nullif(2e0, 0e0)) as bigint) as pair_rank
from placed_pair b
