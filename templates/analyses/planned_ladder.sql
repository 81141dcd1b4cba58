/* relation: planned_ladder
   grain: [product, position, week]
   reads: [plan_product_step, plan_product, dim_as_of]
   columns: {store: text, week: week, product: text, product_name: text, position: int count, variant: text, smaller: text, price: money currency,
             price_before: money currency, piece_price: double currency, piece_price_before: double currency, src: int count} */
-- price ladders: each variant beside the one before it, by pieces where all are known, else as written; equal sizes are no step
with sized as (
  select s.product, s.position, coalesce(nullif(s.name, ''), nullif(s.sku, ''), cast(s.position as varchar)) as variant, s.price, s.src,
    case when count(s.pieces) over (partition by s.product) = count(*) over (partition by s.product) then s.pieces end as pieces
  from plan_product_step s),
stepped as (
  select product, position, variant, price, src, pieces,
    cast(price as double) / nullif(pieces, 0e0) as piece_price,
    lag(variant) over (partition by product order by pieces, position) as smaller,
    lag(price) over (partition by product order by pieces, position) as price_before,
    lag(pieces) over (partition by product order by pieces, position) as pieces_before,
    row_number() over (partition by product order by pieces, position) as place
  from sized)
select coalesce(p.store, '') as store, a.week, s.product, coalesce(nullif(p.name, ''), s.product) as product_name, s.position, s.variant, s.smaller,
  s.price, s.price_before, s.piece_price, cast(s.price_before as double) / nullif(s.pieces_before, 0e0) as piece_price_before, s.src
from stepped s
cross join dim_as_of a
left join plan_product p on p.id = s.product
where s.place > 1 and (s.pieces is null or s.pieces > s.pieces_before)
