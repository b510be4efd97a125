-- The answers given to POSTs with an Idempotency-Key, kept for 24 h.
create table idempotency (
    caller   text        not null,
    key      text        not null,
    path     text        not null,
    digest   text        not null,
    asked_at timestamptz not null,
    status   int,
    type     text,
    location text,
    etag     text,
    body     text,
    primary key (caller, key)
);
create index idempotency_asked_at on idempotency (asked_at);
