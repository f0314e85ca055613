-- What the authority wants supplied, item by item and return by return, with the answer to each (P2).
create table filing_item (
  filing_id bigint not null references filing (id),
  round     int    not null check (round >= 1),
  no        int    not null check (no >= 1),
  what      text   not null check (length(what) between 1 and 200),
  answer    text,
  primary key (filing_id, round, no)
);
insert into filing_item (filing_id, round, no, what, answer)
select id, 1, 1, left(missing, 200), nullif(explanation, '') from filing where missing <> '';
alter table filing drop column missing;
alter table filing drop column explanation;
-- The receipt names what was filed by its digest.
alter table filing add column digest text;
-- The kinds are those of the code: besides what is filed there is what the level above is merely told (P4, P6).
alter table filing drop constraint filing_kind_check;
alter table filing add constraint filing_kind_check check (kind ~ '^[A-Z]+$');
