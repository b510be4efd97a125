-- Sites and what is used there. Everything that can be reserved is a resource.
create table site (
    id        uuid primary key,
    name      text not null,
    address   text not null,
    time_zone text not null,
    -- ISO 3166 region in which a phone number without a country code is read
    region    text not null
);

create table resource (
    id      uuid primary key,
    site_id uuid    not null references site,
    kind    text    not null check (kind in ('PRACTITIONER', 'ROOM', 'DEVICE', 'RECOVERY_BAY')),
    name    text    not null,
    active  boolean not null default true
);
create index resource_of_site on resource (site_id, kind);

-- Hours on the wall of the site, by ISO weekday (1 = Monday). A break is the gap between two rows.
create table weekly_hours (
    resource_id uuid     not null references resource,
    weekday     smallint not null check (weekday between 1 and 7),
    opens       time     not null,
    closes      time     not null check (closes > opens),
    primary key (resource_id, weekday, opens)
);

create table closure (
    id      uuid primary key,
    site_id uuid      not null references site,
    during  tstzrange not null,
    why     text      not null
);
create index closure_of_site on closure using gist (site_id, during);

create table absence (
    id          uuid primary key,
    resource_id uuid      not null references resource,
    during      tstzrange not null,
    why         text      not null
);
create index absence_of_resource on absence using gist (resource_id, during);

-- The row is kept for ever, with an opaque id; erasing a patient deletes the contact and leaves this.
create table patient (
    id              uuid primary key,
    contact_version bigint not null,
    erased_at       timestamptz
);

create table patient_contact (
    patient_id  uuid primary key references patient,
    given_name  text   not null,
    family_name text   not null,
    birth_date  date   not null,
    phone       text,
    email       text,
    time_zone   text   not null,
    locale      text   not null,
    channels    text[] not null
);
create index patient_by_name on patient_contact using gin ((lower(given_name || ' ' || family_name)) gin_trgm_ops);
create index patient_by_birth on patient_contact (birth_date);
create index patient_by_phone on patient_contact (phone);
create index patient_by_email on patient_contact (lower(email));

create table booking (
    id              uuid primary key,
    patient_id      uuid        not null references patient,
    version         bigint      not null,
    stage           text        not null,
    -- the slot it has, or the one it had last
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    site_id         uuid        not null references site,
    practitioner_id uuid        not null references resource,
    keeps_slot      boolean     not null,
    deferrals       int         not null,
    plan            jsonb       not null,
    phase           jsonb       not null
);
create index booking_by_start on booking (starts_at, id);
create index booking_by_stage on booking (stage, starts_at, id);
create index booking_by_patient on booking (patient_id, starts_at);

create table journal (
    booking_id uuid        not null references booking,
    version    bigint      not null,
    at         timestamptz not null,
    type       text        not null,
    event      jsonb       not null,
    -- the account, or patient, or system; never a name of a patient
    actor      text        not null,
    primary key (booking_id, version)
);

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only';
end $$;
create trigger journal_is_append_only before update or delete on journal
    for each row execute function journal_is_append_only();

create table hold (
    id         uuid primary key,
    slot       jsonb       not null,
    expires_at timestamptz not null
);
create index hold_by_expiry on hold (expires_at);

-- What keeps two visits apart: no two rows of one resource overlap.
create table reservation (
    resource_id uuid      not null references resource,
    during      tstzrange not null check (not isempty(during)),
    booking_id  uuid references booking deferrable initially deferred,
    hold_id     uuid references hold on delete cascade,
    check ((booking_id is null) <> (hold_id is null)),
    constraint one_at_a_time exclude using gist (resource_id with =, during with &&)
);
create index reservation_of_booking on reservation (booking_id);
create index reservation_of_hold on reservation (hold_id);

-- Who drives the patient home. Personal, so it is not in the journal.
create table named_driver (
    booking_id uuid primary key references booking deferrable initially deferred,
    patient_id uuid not null references patient,
    name       text not null,
    phone      text not null
);
create index named_driver_of_patient on named_driver (patient_id);

-- What people wrote at a step: the cause of a cancellation, the reason for an early discharge.
create table booking_note (
    id         uuid primary key,
    booking_id uuid        not null references booking,
    at         timestamptz not null,
    kind       text        not null,
    text       text        not null,
    actor      text        not null
);
create index booking_note_of_booking on booking_note (booking_id);

-- What other services said about a booking, in a front desk's words: no answers, no reasons.
create table heard (
    id         uuid primary key,
    booking_id uuid        not null references booking,
    at         timestamptz not null,
    service    text        not null,
    what       text        not null
);
create index heard_of_booking on heard (booking_id, at);

create table worklist (
    id         uuid primary key,
    booking_id uuid references booking,
    patient_id uuid        not null references patient,
    kind       text        not null,
    for_role   text        not null check (for_role in ('FRONT_DESK', 'CLINICIAN')),
    urgent     boolean     not null,
    raised_at  timestamptz not null,
    due_by     timestamptz not null,
    what       text        not null,
    -- the id of the task where another service raised it
    source     uuid unique,
    done_at    timestamptz,
    done_by    text,
    note       text
);
create index worklist_open on worklist (urgent desc, due_by, id) where done_at is null;
-- one open entry of our own deadlines per booking and kind
create unique index worklist_once on worklist (booking_id, kind) where done_at is null and source is null;

create table waitlist (
    id         uuid primary key,
    patient_id uuid        not null references patient,
    site_id    uuid        not null references site,
    part       text check (part in ('MORNING', 'AFTERNOON')),
    added_at   timestamptz not null,
    unique (patient_id, site_id)
);
