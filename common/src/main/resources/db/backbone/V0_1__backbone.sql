-- The event backbone of one service: what leaves, what has arrived, what is due.

-- Rows leave with the transaction that made them true. The relay reads by id and deletes what the broker has acknowledged,
-- so the table is nearly empty; vacuum must keep up with the deletes, not with the size.
create table outbox (
    id            bigint generated always as identity (cache 1) primary key,
    lane          smallint    not null,
    topic         text        not null,
    key           bytea,
    type          text        not null,
    event_id      uuid        not null,
    header_names  text[]      not null,
    header_values bytea[]     not null,
    payload       bytea,
    created_at    timestamptz not null default clock_timestamp()
) with (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_insert_scale_factor = 0,
    autovacuum_vacuum_insert_threshold = 10000,
    autovacuum_analyze_scale_factor = 0,
    autovacuum_analyze_threshold = 10000,
    autovacuum_vacuum_cost_delay = 0
);
alter table outbox alter column payload set storage external;

-- What can never be sent. Somebody must look.
create table outbox_dead (
    id            bigint primary key,
    topic         text        not null,
    key           bytea,
    type          text        not null,
    event_id      uuid        not null,
    header_names  text[]      not null,
    header_values bytea[]     not null,
    payload       bytea,
    created_at    timestamptz not null,
    reason        text        not null,
    parked_at     timestamptz not null default clock_timestamp()
);

-- The ids that have arrived, by the day they arrived; a day is dropped once its topic cannot bring them again.
create table inbox (
    received_on date not null default current_date,
    topic       text not null,
    id          uuid not null,
    primary key (id, topic, received_on)
) partition by range (received_on);
create table inbox_other partition of inbox default;

-- How far each key has been applied.
create table inbox_position (
    topic         text   not null,
    key           text   not null,
    last_sequence bigint not null,
    primary key (topic, key)
) with (fillfactor = 80);

-- What could not be applied (PARKED), and what waits behind it or for an earlier one (WAITING).
create table dead_letter (
    id            bigint generated always as identity primary key,
    topic         text        not null,
    partition     int         not null,
    record_offset bigint      not null,
    record_time   timestamptz not null,
    key           text,
    event_id      uuid,
    type          text,
    sequence      bigint,
    status        text        not null check (status in ('PARKED', 'WAITING', 'REPLAYED', 'DISCARDED')),
    reason        text        not null,
    record_key    bytea,
    header_names  text[]      not null,
    header_values bytea[]     not null,
    payload       bytea,
    received_at   timestamptz not null default clock_timestamp(),
    settled_at    timestamptz,
    unique (topic, partition, record_offset, record_time)
);
create index dead_letter_open on dead_letter (topic, key) where status in ('PARKED', 'WAITING');

create table dead_letter_audit (
    id        bigint generated always as identity primary key,
    letter_id bigint      not null,
    who       text        not null,
    at        timestamptz not null,
    action    text        not null,
    dry_run   boolean     not null,
    outcome   text        not null
);

-- What must happen at a later time, keyed by what it is for. try_at is later than due_at after a failure only.
create table due_work (
    subject    text        not null,
    kind       text        not null,
    due_at     timestamptz not null,
    try_at     timestamptz not null,
    note       text,
    attempts   int         not null default 0,
    last_error text,
    primary key (subject, kind)
);
create index due_work_try_at on due_work (try_at);

create table due_dead (
    subject    text        not null,
    kind       text        not null,
    due_at     timestamptz not null,
    note       text,
    attempts   int         not null,
    last_error text        not null,
    parked_at  timestamptz not null default clock_timestamp()
);
