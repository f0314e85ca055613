-- Proofs of R44-R46 and B8, kept for every later tender; a withdrawn one stays readable. document: the file, once there is one.
create table agency_proof (
  id           bigint generated always as identity primary key,
  organ_code   text not null references organ (code),
  kind         text not null,
  statement    text not null,
  number       text not null default '',
  issued_by    text not null default '',
  valid_from   date not null,
  valid_to     date check (valid_to >= valid_from),
  document     bigint,
  recorded_at  timestamptz not null,
  recorded_by  text not null,
  withdrawn_at timestamptz,
  withdrawn_by text
);
create index agency_proof_organ on agency_proof (organ_code);
-- What an official source said when the purchaser asked it (P10). Rows are added, never changed.
create table credit_record (
  id               bigint generated always as identity primary key,
  organ_code       text not null references organ (code),
  source           text not null,
  queried_at       timestamptz not null,
  found            boolean not null,
  entry            text not null default '' check (found = (entry <> '')),
  queried_by       text not null,
  queried_by_organ text not null references organ (code),
  recorded_at      timestamptz not null
);
create index credit_record_organ on credit_record (organ_code, source, queried_at);
