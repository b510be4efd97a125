-- A vacuum with more to clear away than a fiftieth of the pages reads both indexes whole, which beside millions of waiting rows
-- costs more than what it clears away. So it waits for a twentieth of the rows.
alter table due_work set (autovacuum_vacuum_scale_factor = 0.05);
