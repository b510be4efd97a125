-- Everything that was heard on any topic, without its data. Only ever appended to.
create table event_log (
    position       bigint generated always as identity primary key,
    event_id       uuid not null unique,
    topic          text not null,
    key            uuid not null,
    booking_id     uuid,
    type           text not null,
    source         text not null,
    sequence       bigint not null,
    occurred_at    timestamptz not null,
    received_at    timestamptz not null,
    correlation_id uuid not null,
    causation_id   uuid,
    -- the little of the data that the flow is made of
    stage          text,
    message_kind   text,
    urgency        text
);

comment on table event_log is 'What was heard; never a name, a contact detail or an answer';

-- one booking's timeline, and the whole log in the same order
create index event_log_of_booking on event_log (booking_id, occurred_at, topic, sequence, event_id);
create index event_log_in_time on event_log (occurred_at, topic, sequence, event_id);
create index event_log_received on event_log (received_at);
