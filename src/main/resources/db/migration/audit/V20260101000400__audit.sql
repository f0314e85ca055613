-- The head of each case's chain; taken FOR UPDATE first, it also puts the decisions of one case in a row.
create table audit_head (
  case_key text primary key,
  seq      bigint not null,
  hash     text not null
);
create table audit_event (
  case_key  text not null,
  seq       bigint not null,
  at        timestamptz not null,
  actor     text not null,
  what      text not null,
  outcome   text not null,
  digest    text not null,
  algorithm text not null,
  previous  text not null,
  hash      text not null,
  primary key (case_key, seq)
);
