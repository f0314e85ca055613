-- Points and cut-offs are annexed to the agreement; a change applies to the next one (P26).
create table agreement_scale (
  case_key       text primary key references agreement (case_key),
  station_points numeric(5, 2) not null,
  project_points numeric(5, 2) not null,
  excellent_from numeric(5, 2) not null,
  good_from      numeric(5, 2) not null,
  pass_from      numeric(5, 2) not null
);
insert into agreement_scale
select a.case_key,
       coalesce(e.station_points, 30), coalesce(e.project_points, 70),
       coalesce(e.excellent_from, 90), coalesce(e.good_from, 80), coalesce(e.pass_from, 60)
  from agreement a left join evaluation e on e.case_key = a.case_key;
