-- Days that differ from Monday-to-Friday: statutory holidays and make-up working days (B48).
create table special_day (
  day      date primary key,
  kind     text not null check (kind in ('holiday', 'workday')),
  festival text not null
);
-- One row: how far the rehearsal clock stands ahead of (or, when first set, behind) real time.
create table rehearsal_clock (
  id            int primary key check (id = 1),
  offset_millis bigint not null
);
