/* relation: media_audit
   grain: [store, product_id]
   reads: [media, plan_product, dim_as_of]
   lineage: {media: [store, product_id]}
   columns: {store: text, week: week, product_id: text, product_name: text, role: text, pictures: int count, heaviest_kb: double number,
             heaviest_picture: text, other_formats: int count, videos: int count, longest_seconds: double seconds, tallest: int count,
             main_videos: int count, main_shortest: double seconds, main_longest: double seconds} */
-- files of a store's newest export. A file with seconds or a video format is a video; other_formats: pictures that are no WebP; main:
-- videos among the main pictures
with newest as (
  select store, max(biz_date) as biz_date from media group by store),
file as (
  select m.store, m.product_id, m.media_file, m.media_kb, m.media_seconds, m.media_height, trim(m.media_format) as media_format,
    m.media_seconds is not null
      or trim(m.media_format) in ('mp4', 'MP4', 'mov', 'MOV', 'avi', 'AVI', 'webm', '视频', '影片', '動画') as is_video,
    trim(m.media_place) in ('主图', '主图视频', '主圖', '主圖影片', 'メイン', 'メイン画像', 'メイン動画', 'Main', 'main', 'Main picture',
      'Main video') as is_main
  from media m
  join newest n on n.store = m.store and n.biz_date = m.biz_date
  where m.product_id <> ''),
counted as (
  select store, product_id, cast(sum(case when is_video then 0 else 1 end) as bigint) as pictures,
    max(case when not is_video then media_kb end) as heaviest_kb,
    cast(sum(case when not is_video and media_format <> '' and media_format not in ('webp', 'WebP', 'WEBP') then 1 else 0 end) as bigint)
      as other_formats,
    cast(sum(case when is_video then 1 else 0 end) as bigint) as videos, max(media_seconds) as longest_seconds,
    max(case when is_video then media_height end) as tallest, cast(sum(case when is_video and is_main then 1 else 0 end) as bigint) as main_videos,
    min(case when is_main then media_seconds end) as main_shortest, max(case when is_main then media_seconds end) as main_longest
  from file
  group by store, product_id),
heavy as (
  select f.store, f.product_id, min(f.media_file) as media_file
  from file f
  join counted c on c.store = f.store and c.product_id = f.product_id and c.heaviest_kb = f.media_kb
  where not f.is_video
  group by f.store, f.product_id)
select c.store, a.week, c.product_id, coalesce(nullif(p.name, ''), c.product_id) as product_name, coalesce(p.role, '') as role, c.pictures,
  c.heaviest_kb, h.media_file as heaviest_picture, c.other_formats, c.videos, c.longest_seconds, c.tallest, c.main_videos, c.main_shortest,
  c.main_longest
from counted c
cross join dim_as_of a
left join heavy h on h.store = c.store and h.product_id = c.product_id
left join plan_product p on p.id = c.product_id and (p.store = c.store or p.store = '')
