create table organ (
  code        text primary key,
  region_code text references region (code),
  name        text not null,
  kind        text not null check (kind in ('CIVIL_AFFAIRS', 'TOWNSHIP', 'AGENCY', 'EXPERT', 'OTHER')),
  phone       text not null default ''
);
create table account (
  user_id      text primary key,
  display_name text not null,
  organ_code   text not null references organ (code),
  phone        text not null default '',
  status       text not null check (status in ('ACTIVE', 'LOCKED', 'LEFT'))
);
create table post (
  user_id    text not null references account (user_id),
  organ_code text not null references organ (code),
  role       text not null,
  primary key (user_id, organ_code, role)
);
create index post_holder on post (organ_code, role);
-- P8: nobody holds the role a task asks for; the level above is told and asks the organ to appoint.
create table vacancy (
  organ_code text not null references organ (code),
  role       text not null,
  since      timestamptz not null,
  urged_at   timestamptz,
  urged_by   text,
  primary key (organ_code, role)
);
create table agency (
  organ_code          text primary key references organ (code),
  credit_code         text not null unique,
  legal_representative text not null,
  charter_clause      text not null,
  office_address      text not null,
  contact_phone       text not null,
  signed_up_at        timestamptz not null
);
