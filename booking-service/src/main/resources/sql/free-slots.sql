-- Free slots, earliest first.
with day as (
    select s.id as site_id, s.time_zone, d::date as day
    from site s
    cross join generate_series(cast(:from as date), cast(:to as date), interval '1 day') d
    where cast(:site as uuid) is null or s.id = cast(:site as uuid)
),
opened as (
    select r.id, r.kind, r.name, r.site_id, day.day, day.time_zone,
           range_agg(tstzrange((day.day + h.opens) at time zone day.time_zone,
                               (day.day + h.closes) at time zone day.time_zone)) as hours
    from day
    join resource r on r.site_id = day.site_id and r.active
    join weekly_hours h on h.resource_id = r.id and h.weekday = extract(isodow from day.day)
    where r.kind <> 'PRACTITIONER' or cast(:practitioner as uuid) is null or r.id = cast(:practitioner as uuid)
    group by r.id, r.kind, r.name, r.site_id, day.day, day.time_zone
),
free as materialized (
    select o.*,
           o.hours
           - coalesce((select range_agg(c.during) from closure c
                       where c.site_id = o.site_id and c.during && range_merge(o.hours)), '{}'::tstzmultirange)
           - coalesce((select range_agg(a.during) from absence a
                       where a.resource_id = o.id and a.during && range_merge(o.hours)), '{}'::tstzmultirange)
           - coalesce((select range_agg(v.during) from reservation v left join hold on hold.id = v.hold_id
                       where v.resource_id = o.id and v.during && range_merge(o.hours)
                         and (v.hold_id is null or hold.expires_at > :now)), '{}'::tstzmultirange) as times
    from opened o
),
candidate as (
    select p.id, p.name, p.site_id, p.day, p.time_zone, starts_at,
           starts_at + :procedure * interval '1 second' as ends_at,
           starts_at + (:procedure + :recovery) * interval '1 second' as recovery_ends_at
    from free p
    cross join lateral unnest(p.hours) stretch
    cross join lateral generate_series(lower(stretch), upper(stretch) - :procedure * interval '1 second',
                                       :grid * interval '1 second') starts_at
    where p.kind = 'PRACTITIONER'
      and starts_at > :now
      and starts_at >= coalesce(:notBefore, '-infinity'::timestamptz)
      and starts_at <= coalesce(:notAfter, 'infinity'::timestamptz)
      and (starts_at at time zone p.time_zone)::time between cast(:earliest as time) and cast(:latest as time)
      and p.times @> tstzrange(starts_at, starts_at + :procedure * interval '1 second')
    order by starts_at, p.name, p.id
)
select c.starts_at, c.ends_at, c.recovery_ends_at, c.time_zone, c.site_id,
       c.id as practitioner_id, room.id as room_id, bay.id as bay_id, device.id as device_id
from candidate c
-- The order by a hash spreads people over rooms, so that two who decide at once seldom want the same one.
cross join lateral (
    select f.id from free f
    where f.kind = 'ROOM' and f.site_id = c.site_id and f.day = c.day
      and f.times @> tstzrange(c.starts_at, c.ends_at)
    order by hashtextextended(f.id::text || c.id::text, 0) limit 1) room
cross join lateral (
    select f.id from free f
    where f.kind = 'RECOVERY_BAY' and f.site_id = c.site_id and f.day = c.day
      and f.times @> tstzrange(c.ends_at, c.recovery_ends_at)
    order by hashtextextended(f.id::text || c.id::text, 0) limit 1) bay
left join lateral (
    select f.id from free f
    where :ultrasound and f.kind = 'DEVICE' and f.site_id = c.site_id and f.day = c.day
      and f.times @> tstzrange(c.starts_at, c.ends_at)
    order by hashtextextended(f.id::text || c.id::text, 0) limit 1) device on true
where not :ultrasound or device.id is not null
order by c.starts_at, c.name, c.id
limit :limit
