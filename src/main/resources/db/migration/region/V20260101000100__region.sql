create table region (
  code        text primary key,
  name        text not null,
  level       text not null check (level in ('province', 'city', 'county', 'township')),
  parent_code text references region (code) deferrable initially deferred,
  kind        text not null
);
create index region_parent on region (parent_code);
