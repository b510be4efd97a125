-- What the screening service knows. Answers, findings and reasons stay in this schema.

create table policy_sign_off (
    version   text primary key,
    signed_by text        not null,
    signed_at timestamptz not null
);

-- As heard on the patients topic. A row without `heard` only keeps the place, so that who hears of the patient and who
-- hears of the booking meet on one lock. Erasing takes name and birth date and leaves the id.
create table patient (
    id          uuid primary key,
    heard       boolean not null default false,
    erased      boolean not null default false,
    given_name  text,
    family_name text,
    birth_date  date,
    check (not erased or (given_name is null and family_name is null and birth_date is null))
);

-- One per booking. `version` counts what was announced about it, `heard` is the booking's version last heard.
create table case_file (
    booking_id        uuid primary key,
    patient_id        uuid        not null,
    version           bigint      not null default 0,
    heard             bigint      not null,
    stage             text        not null,
    slot_start        timestamptz not null,
    site_name         text        not null,
    site_zone         text        not null,
    practitioner_name text        not null,
    treatment         text        not null,
    indication        text        not null,
    regions           text[]      not null,
    ultrasound        boolean     not null,
    sedation          boolean     not null,
    discharged_at     timestamptz
);
create index case_file_patient on case_file (patient_id);

-- Append-only: one row per event announced, so the count per booking is the version.
create table announcement (
    booking_id uuid        not null references case_file,
    sequence   bigint      not null,
    type       text        not null,
    at         timestamptz not null,
    primary key (booking_id, sequence)
);

-- A pass of questions.
create table screening (
    id             uuid primary key,
    booking_id     uuid        not null references case_file,
    pass           text        not null,
    state          text        not null check (state in ('OPEN', 'SUBMITTED', 'CLOSED')),
    opened_at      timestamptz not null,
    answer_by      timestamptz not null,
    submitted_at   timestamptz,
    submitted_by   text,
    policy_version text,
    answers        jsonb,
    findings       jsonb,
    outcome        text,
    earliest_date  date,
    check ((state = 'SUBMITTED') = (submitted_at is not null and submitted_by is not null and policy_version is not null
        and answers is not null and findings is not null and outcome is not null))
);
create unique index screening_one_open on screening (booking_id) where state = 'OPEN';
create index screening_booking on screening (booking_id, opened_at);

create function submitted_screenings_stay() returns trigger language plpgsql as $$
begin
    raise exception 'screening % is submitted and cannot change', old.id;
end $$;
create trigger submitted_screenings_stay before update or delete on screening
    for each row when (old.state = 'SUBMITTED') execute function submitted_screenings_stay();

create table review (
    id              uuid primary key,
    booking_id      uuid        not null references case_file,
    screening_id    uuid        not null references screening,
    state           text        not null check (state in ('OPEN', 'DECIDED', 'WITHDRAWN')),
    opened_at       timestamptz not null,
    urgent          boolean     not null,
    decide_by       timestamptz not null,
    blocks_drug     boolean     not null,
    outcome         text,
    earliest_date   date,
    reason          text,
    medication_plan text,
    decided_by      text,
    decided_at      timestamptz,
    check ((state = 'DECIDED') = (outcome is not null and reason is not null and decided_by is not null
        and decided_at is not null))
);
create unique index review_one_open on review (booking_id) where state = 'OPEN';
create index review_booking on review (booking_id, opened_at);
create index review_queue on review (urgent desc, decide_by) where state = 'OPEN';

-- Readings at check-in, numbered within one visit.
create table vitals_reading (
    booking_id   uuid        not null references case_file,
    slot_start   timestamptz not null,
    nth          int         not null,
    systolic     int         not null,
    diastolic    int         not null,
    glucose      numeric,
    glucose_unit text,
    taken_at     timestamptz not null,
    taken_by     text        not null,
    outcome      text        not null,
    primary key (booking_id, slot_start, nth)
);

create table effect_check (
    id          uuid primary key,
    booking_id  uuid        not null references case_file,
    day         int         not null,
    opens_at    timestamptz not null,
    recorded_at timestamptz,
    recorded_by text,
    nrs         int,
    peg         int[],
    pgic        int,
    note        text,
    baseline    int,
    effect      text,
    unique (booking_id, day),
    check ((recorded_at is null) = (nrs is null))
);

create table red_flag (
    id             uuid primary key,
    booking_id     uuid        not null references case_file,
    urgency        text        not null,
    flags          text[]      not null,
    raised_at      timestamptz not null,
    acknowledge_by timestamptz not null
);
create index red_flag_booking on red_flag (booking_id);

create table task (
    id         uuid primary key,
    booking_id uuid        not null references case_file,
    about      text        not null,
    raised_at  timestamptz not null,
    settled_at timestamptz
);
create unique index task_one_open on task (booking_id, about) where settled_at is null;
