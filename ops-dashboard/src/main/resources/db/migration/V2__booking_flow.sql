-- Where each booking stands, as far as its own topic has told.
create table booking_flow (
    booking_id   uuid primary key,
    stage        text not null,
    since        timestamptz not null, -- when it came into this stage
    visit_at     timestamptz,          -- start of the slot it has or last had
    version      bigint not null check (version > 0),
    changed_at   timestamptz not null  -- time of the last event applied
);

create index booking_flow_by_stage on booking_flow (stage, since);
