-- Takes all that a slot needs, or nothing where one of it is taken.
with wanted (resource_id, during) as (
    select * from (
        values (cast(:practitioner as uuid), tstzrange(:start, :end)),
               (cast(:room as uuid), tstzrange(:start, :end)),
               (cast(:bay as uuid), tstzrange(:end, :recoveryEnd)),
               (cast(:device as uuid), tstzrange(:start, :end))) v (resource_id, during)
    where resource_id is not null
)
insert into reservation (resource_id, during, booking_id, hold_id)
select resource_id, during, cast(:booking as uuid), cast(:hold as uuid)
from wanted
where not exists (
    select 1 from wanted w
    join reservation r on r.resource_id = w.resource_id and r.during && w.during)
