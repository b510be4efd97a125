-- What became of a parked letter, as the service that keeps it announced it.
alter table parked_letter add number bigint;
alter table parked_letter add state text not null default 'PARKED' check (state in ('PARKED', 'REPLAYED', 'DISCARDED'));
alter table parked_letter add settled_at timestamptz;
update parked_letter set number = substring(letter_id from '/(\d{1,18})$')::bigint where letter_id like parked_by || '/%';
create index parked_letter_open on parked_letter (position) where state = 'PARKED';
