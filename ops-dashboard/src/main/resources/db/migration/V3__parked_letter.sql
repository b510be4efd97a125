-- What the services have parked, as they announced it; without the event's data.
create table parked_letter (
    position  bigint generated always as identity primary key,
    letter_id text not null unique,
    parked_by text not null,
    topic     text not null,
    type      text,
    key       text not null,
    reason    text not null,
    parked_at timestamptz not null
);
