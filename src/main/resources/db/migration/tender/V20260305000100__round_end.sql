-- What an officer asks for while the committee or group is at work: that the principal ends the round on a legal ground (B31),
-- with reason and evidence, and what he answers (R69).
create table tender_end (
  id          bigint generated always as identity primary key,
  tender_id   bigint not null references tender (id),
  begun_by    text not null,
  ground      text check (ground in ('ILLEGAL', 'OVER_BUDGET', 'GREAT_CHANGE', 'TOO_FEW')),
  reason      text not null default '',
  evidence    text not null default '',
  asked_by    text,
  asked_on    date,
  withdrawn   boolean not null default false,
  agreed      boolean,
  opinion     text not null default '',
  answered_by text,
  answered_on date
);
create index tender_end_tender on tender_end (tender_id);
