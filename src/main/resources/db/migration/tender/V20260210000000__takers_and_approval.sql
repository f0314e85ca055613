-- Whoever takes over from the first handler is told as well, and stands beside him (B12, P15).
alter table takers_check drop constraint takers_check_pkey;
alter table takers_check add primary key (tender_id, until, user_id);

-- A change is published on the day of its approval or later, never before (B15).
alter table tender_change add column approved_on date;
