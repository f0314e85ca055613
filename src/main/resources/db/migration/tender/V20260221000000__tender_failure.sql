-- Why the principal ended a round after its review (B31), and his word on an officer's proposal to buy no more (R69, P4).
create table tender_failure (
  tender_id    bigint primary key references tender (id),
  ground       text check (ground in ('ILLEGAL', 'OVER_BUDGET', 'GREAT_CHANGE', 'TOO_FEW')),
  reason       text not null default '',
  decided_by   text,
  decided_on   date,
  proposed_by  text,
  stop_agreed  boolean,
  stop_opinion text not null default '',
  stop_by      text,
  stop_on      date
);
