-- A submitted bid may be withdrawn, or replaced by another, until the deadline (B17); its row, its seal
-- and its digest stay, since the receipt was given.
alter table bid
  add column taken_back    text check (taken_back in ('WITHDRAWN', 'REPLACED')),
  add column taken_back_at timestamptz;
