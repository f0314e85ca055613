-- A lot that passed is not renewed for want of a budget; the principal says why (P6).
create table unfunded_renewal (
  case_key   text primary key references evaluation (case_key),
  reason     text not null check (length(reason) between 1 and 500),
  decided_by text not null,
  decided_at timestamptz not null
);
