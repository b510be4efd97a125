-- What has been applied, in the order of application: one row per event that took effect, and in its transaction. Nothing
-- of the service reads it; whoever holds a service against the topics does. Kept, by day, as long as the inbox.
create table applied (
    no         bigint generated always as identity (cache 1),
    topic      text        not null,
    key        text        not null,
    sequence   bigint      not null,
    event_id   uuid        not null,
    applied_at timestamptz not null default clock_timestamp(),
    applied_on date        not null default current_date
) partition by range (applied_on);
create table applied_other partition of applied default;

-- The next letter of a key is found without reading the others.
drop index dead_letter_open;
create index dead_letter_open on dead_letter (topic, key, sequence nulls first, id) where status in ('PARKED', 'WAITING');

-- Why a replay ended as it did; never the letter's data.
alter table dead_letter_audit add detail text not null default '';
