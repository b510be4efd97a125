-- Most rows lie and wait, some millions of them; the few that are due are deleted all the time. Vacuum keeps up with the
-- deletes, not with the size, and reads only the pages that have changed.
alter table due_work set (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 10000,
    autovacuum_vacuum_insert_scale_factor = 0.05,
    autovacuum_analyze_scale_factor = 0.05,
    autovacuum_analyze_threshold = 1000
);
