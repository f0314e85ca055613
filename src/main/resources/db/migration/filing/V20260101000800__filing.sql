create table filing (
  id             bigint generated always as identity primary key,
  case_key       text not null,
  kind           text not null check (kind in ('PLAN', 'AGREEMENT', 'RESULT')),
  authority_code text not null references organ (code),
  submitted_at   timestamptz not null,
  silence_on     date not null,
  awaited        boolean not null,
  status         text not null check (status in ('SUBMITTED', 'RETURNED', 'ACCEPTED', 'DEEMED')),
  number         text,
  decided_at     timestamptz,
  decided_by     text,
  missing        text not null default '',
  explanation    text not null default '',
  unique (case_key, kind)
);
