-- One value for all headers of a record (how it is written is told in HeaderBytes): it travels faster than two arrays.
-- The lane follows from the key, so instances cannot disagree about it. Lanes.COUNT is the same 16; changing it later means that
-- no two versions may run at once.

create function header_bytes(names text[], vals bytea[]) returns bytea language sql as $$
    select coalesce(string_agg(
               int2send(octet_length(convert_to(h.name, 'UTF8'))::int2) || convert_to(h.name, 'UTF8')
                   || case when h.val is null then int4send(-1) else int4send(octet_length(h.val)) || h.val end,
               ''::bytea order by h.place), ''::bytea)
    from unnest(names, vals) with ordinality as h (name, val, place)
$$;

alter table outbox add column headers bytea;
update outbox set headers = header_bytes(header_names, header_values);
alter table outbox
    alter column headers set not null,
    alter column headers set storage external,
    drop column header_names,
    drop column header_values,
    drop column lane,
    add column lane smallint not null generated always as ((coalesce(crc32c(key), 0) % 16)::smallint) stored;

alter table outbox_dead add column headers bytea;
update outbox_dead set headers = header_bytes(header_names, header_values);
alter table outbox_dead
    alter column headers set not null,
    drop column header_names,
    drop column header_values;

drop function header_bytes(text[], bytea[]);
