-- The whole 磋商小组 signs what its leader drafts, draft by draft; who does not agree says why (P11).
alter table consultation_group
  add column draft     int not null default 0,
  add column drafted   boolean not null default false,
  add column concluded boolean not null default false;
update consultation_group g set concluded = true
  where exists (select 1 from qualification q where q.tender_id = g.tender_id);
create table consultation_signature (
  tender_id   bigint not null references tender (id),
  draft       int not null,
  expert_code text not null references organ (code),
  stance      text not null check (stance in ('AGREE', 'DISSENT', 'REFUSED')),
  reason      text not null,
  noted_by    text,
  signed_at   timestamptz not null,
  primary key (tender_id, draft, expert_code),
  check (stance = 'AGREE' or reason <> ''),
  check ((stance = 'REFUSED') = (noted_by is not null))
);

-- Who does not act is reminded, or somebody else of its kind sits in its place (87令49).
alter table tender_member add column replaced text;
create table consultation_chase (
  id        bigint generated always as identity primary key,
  tender_id bigint not null references tender (id),
  action    text not null,
  members   text not null,
  reason    text not null,
  noted_by  text not null,
  noted_at  timestamptz not null
);
