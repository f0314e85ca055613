-- One station for each township of a lot-year (R33, R34).
create table station (
  code      text primary key,
  case_key  text not null references lot_year (case_key),
  town_code text not null references region (code),
  name      text not null,
  status    text not null check (status in ('PLANNED', 'OPEN')),
  unique (case_key, town_code)
);
-- What the township provides (R35, R36).
create table station_premises (
  case_key         text not null,
  town_code        text not null,
  address          text not null,
  area             numeric(8, 2) not null check (area > 0),
  office           boolean not null,
  counselling_room boolean not null,
  group_room       boolean not null,
  sign_put_up      boolean not null,
  reported_by      text not null,
  reported_at      timestamptz not null,
  primary key (case_key, town_code),
  foreign key (case_key, town_code) references station (case_key, town_code)
);
create table station_equipment (
  case_key  text not null,
  town_code text not null,
  no        int  not null,
  name      text not null,
  quantity  int  not null check (quantity > 0),
  primary key (case_key, town_code, no),
  foreign key (case_key, town_code) references station_premises (case_key, town_code)
);
-- Workers and their pre-service training (R39-R41, R55). Personal data: kept here only.
create table station_worker (
  case_key   text not null,
  id         bigint generated always as identity primary key,
  town_code  text not null,
  name       text not null,
  id_tail    text not null,
  education  text not null check (education in ('SECONDARY', 'COLLEGE', 'BACHELOR', 'POSTGRADUATE')),
  formal     boolean not null,
  licence    text not null check (licence in ('NONE', 'ASSISTANT', 'SOCIAL_WORKER', 'SENIOR')),
  major      boolean not null,
  local      boolean not null,
  attended   boolean not null default false,
  passed     boolean not null default false,
  class_name text,
  trained_on date,
  unique (case_key, name, id_tail),
  foreign key (case_key, town_code) references station (case_key, town_code)
);
-- The six-haves of each station (R20).
create table station_check (
  case_key   text not null,
  town_code  text not null,
  premises   boolean not null,
  equipment  boolean not null,
  staff      boolean not null,
  functions  boolean not null,
  workflow   boolean not null,
  rules      boolean not null,
  note       text not null,
  checked_by text not null,
  checked_at timestamptz not null,
  primary key (case_key, town_code),
  foreign key (case_key, town_code) references station (case_key, town_code)
);
create table station_correction (
  case_key    text not null,
  id          bigint generated always as identity primary key,
  town_code   text not null,
  what        text not null,
  responsible text not null check (responsible in ('TOWNSHIP', 'AGENCY', 'COUNTY')),
  due         date not null,
  ordered_by  text not null,
  ordered_at  timestamptz not null,
  answered_at timestamptz,
  foreign key (case_key, town_code) references station (case_key, town_code)
);
create index station_correction_case on station_correction (case_key);
