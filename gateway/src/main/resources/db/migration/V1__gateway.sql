create table account (
    id            uuid primary key,
    name          text        not null,
    password_hash text        not null,
    roles         text[]      not null,
    disabled      boolean     not null default false,
    made_at       timestamptz not null
);
create unique index account_name on account (lower(name));

-- the token itself is shown once and kept nowhere
create table api_token (
    id           uuid primary key,
    name         text        not null,
    token_hash   text        not null unique,
    roles        text[]      not null,
    made_by      text        not null,
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    last_used_at timestamptz
);

-- the newest key whose time has come signs; all keys that are not over are published
create table signing_key (
    kid             text primary key,
    jwk             text        not null,
    signs_from      timestamptz not null,
    published_until timestamptz
);

create table secret (
    name  text primary key,
    value bytea not null
);

create table patient_link (
    token_hash text primary key,
    purpose    text        not null,
    booking_id uuid        not null,
    patient_id uuid        not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    tries      int         not null default 0
);
create index patient_link_patient on patient_link (patient_id);

-- a browser in which the birth date was answered
create table link_visit (
    visit_hash text primary key,
    token_hash text        not null references patient_link on delete cascade,
    expires_at timestamptz not null
);
create index link_visit_link on link_visit (token_hash);

create table birth_date (
    patient_id uuid primary key,
    keyed_hash bytea not null
);

-- Spring Session's tables
create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
