-- What an agency states of itself, version by version (P9); the sign-up is version 1. Empty: not stated.
create table agency_statement (
  organ_code           text not null references agency (organ_code),
  no                   int  not null check (no > 0),
  kind                 text check (kind in
    ('SOCIAL_SERVICE', 'ENTERPRISE', 'PUBLIC_ONE', 'PUBLIC_TWO', 'FOUNDATION', 'ASSOCIATION')),
  registered_on        date,
  legal_representative text not null,
  controller           text not null default '',
  contact_person       text not null default '',
  phone                text not null,
  office_address       text not null,
  bank_name            text not null default '',
  bank_account_name    text not null default '',
  bank_account_number  text not null default '',
  business_scope       text not null default '',
  charter_clause       text not null,
  tax_registration     text not null default '',
  stated_at            timestamptz not null,
  stated_by            text not null,
  primary key (organ_code, no)
);
insert into agency_statement
  (organ_code, no, legal_representative, phone, office_address, charter_clause, stated_at, stated_by)
  select organ_code, 1, legal_representative, contact_phone, office_address, charter_clause,
         signed_up_at, organ_code
    from agency;
alter table agency
  drop column legal_representative,
  drop column charter_clause,
  drop column office_address,
  drop column contact_phone;
create view agency_current as
  select distinct on (organ_code) * from agency_statement order by organ_code, no desc;
