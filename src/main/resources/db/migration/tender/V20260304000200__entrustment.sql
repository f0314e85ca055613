-- What a 采购代理机构 with an account was asked to hand in of a round held elsewhere, and what it handed in:
-- not registered until the purchaser has registered it (P12, 政府采购法20).
create table entrustment (
  key              text primary key,
  tender_id        bigint not null references tender (id),
  work             text not null check (work in ('OPENING', 'CONSULTATION', 'REVIEW')),
  organ_code       text not null references organ (code),
  asked_at         timestamptz not null,
  contents         text,
  digest           text,
  digest_algorithm text,
  handed_by        text references account (user_id),
  handed_at        timestamptz,
  ended_at         timestamptz,
  changed          boolean,
  unique (tender_id, work),
  check ((contents is null) = (handed_at is null) and (digest is null) = (handed_at is null))
);
