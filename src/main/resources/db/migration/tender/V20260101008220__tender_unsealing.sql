-- Who has read the bids after the deadline, and when first; each row has its event in the case's chain.
create table tender_unsealing (
  tender_id   bigint not null references tender (id),
  user_id     text not null,
  unsealed_at timestamptz not null,
  primary key (tender_id, user_id)
);
