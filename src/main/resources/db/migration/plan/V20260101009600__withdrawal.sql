-- A lot opened by mistake is withdrawn before its first plan is approved (P45): there may be no plan yet, so
-- this belongs to the lot-year. The row stays, as the lot-year and the case's chain do.
create table withdrawal (
  case_key     text primary key references lot_year (case_key),
  reason       text not null check (length(reason) between 1 and 500),
  withdrawn_by text not null,
  withdrawn_at timestamptz not null
);
