-- Whether each resource of a slot belongs to the site and is there at its time.
with needed (resource_id, kind, during) as (
    values (cast(:practitioner as uuid), 'PRACTITIONER', tstzrange(:start, :end)),
           (cast(:room as uuid), 'ROOM', tstzrange(:start, :end)),
           (cast(:bay as uuid), 'RECOVERY_BAY', tstzrange(:end, :recoveryEnd)),
           (cast(:device as uuid), 'DEVICE', tstzrange(:start, :end))
),
wanted as (select * from needed where resource_id is not null)
select count(*) = (select count(*) from wanted)
from wanted w
join resource r on r.id = w.resource_id and r.kind = w.kind and r.active
join site s on s.id = r.site_id and s.id = cast(:site as uuid)
where exists (
        select 1 from weekly_hours h
        where h.resource_id = r.id
          and h.weekday = extract(isodow from lower(w.during) at time zone s.time_zone)
          and tstzrange(((lower(w.during) at time zone s.time_zone)::date + h.opens) at time zone s.time_zone,
                        ((lower(w.during) at time zone s.time_zone)::date + h.closes) at time zone s.time_zone)
              @> w.during)
  and not exists (select 1 from closure c where c.site_id = s.id and c.during && w.during)
  and not exists (select 1 from absence a where a.resource_id = r.id and a.during && w.during)
