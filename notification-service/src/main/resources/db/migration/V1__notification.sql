-- What was heard of bookings, screenings and patients, what is due, and what was sent.

create table visit (
    booking_id     uuid primary key,
    patient_id     uuid not null,
    revision       int not null,               -- rises with each change of the slot
    course         text not null,
    starts_at      timestamptz not null,       -- of the slot that is kept, or the last one
    ends_at        timestamptz not null,
    place_name     text not null,
    place_address  text not null,
    place_zone     text not null,
    driver_named   boolean not null,
    answers_awaited boolean not null,
    moved_by_system boolean not null default false,
    earliest       date,                       -- only while there is no slot
    discharged_at  timestamptz                 -- only in aftercare
);
create index visit_of_patient on visit (patient_id);

-- No answer is ever here, only what is still asked.
create table screening (
    booking_id   uuid primary key,
    open_pass    text not null,
    call_open    boolean not null,
    effect_days  int[] not null
);

create table patient (
    patient_id      uuid primary key,
    phone           text,                      -- E.164
    email           text,
    time_zone       text,
    locale          text,
    channels        text[] not null,           -- as the booking service knows them, in order
    chosen_channels text[],                    -- as chosen here, until the booking service hears otherwise
    chosen_locale   text,
    stopped_at      timestamptz,
    erased_at       timestamptz
);
create index patient_by_phone on patient (phone);

create table driver (
    booking_id uuid primary key,
    patient_id uuid not null,
    name       text not null
);
create index driver_of_patient on driver (patient_id);

-- The version of what this service announces, per key of its topic.
create table message_file (
    key     uuid primary key,
    version bigint not null
);

create table message (
    id           uuid primary key,             -- version 7: sorts by the time it was planned
    booking_id   uuid not null,
    patient_id   uuid not null,
    kind         text not null,
    cause        uuid not null,                -- the event it follows from
    revision     int not null,                 -- of the visit it was planned for
    due_at       timestamptz not null,
    useful_until timestamptz not null,
    planned_at   timestamptz not null,
    state        text not null check (state in ('PLANNED', 'QUEUED', 'SENT', 'FAILED', 'SKIPPED')),
    next_at      timestamptz not null,         -- when it is looked at next
    waits_for    text,                         -- why that is later than it was due
    why_skipped  text,
    channel      text,
    sent_at      timestamptz,
    provider_key text unique,                  -- the same in every attempt, so the provider can tell a repeat
    unique (cause, kind),                      -- a redelivered event plans nothing twice
    check ((state = 'SKIPPED') = (why_skipped is not null)),
    check ((state = 'SENT') = (sent_at is not null))
);
create index message_of_booking on message (booking_id, id);
create index message_of_patient on message (patient_id, id);
create index message_routine on message (patient_id, sent_at) where state in ('QUEUED', 'SENT');

-- A written letter on its way. It bears the links in clear, so the row goes when the letter has gone.
create table outgoing (
    message_id    uuid primary key references message,
    letters       jsonb not null,              -- one per channel, in the order in which they are tried
    position      int not null default 0,
    round         int not null default 0,      -- of attempts on this channel
    next_try_at   timestamptz not null,
    claimed_until timestamptz                  -- a sender has it in hand; past that, it died over it
);
create index outgoing_next on outgoing (next_try_at);

create table minted_link (
    token_hash text primary key,               -- SHA-256, hexadecimal; the token itself is in the letter only
    message_id uuid not null references message,
    purpose    text not null,
    expires_at timestamptz not null
);

create table inbound_sms (
    id          text primary key,              -- the provider's; a replay is absorbed
    received_at timestamptz not null
);
