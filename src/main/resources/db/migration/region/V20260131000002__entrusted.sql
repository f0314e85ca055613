-- Who files with an organ that is not above it in the data: that organ's people see it from the first filing on (P3).
create table region_entrusted (
  region_code    text not null references region (code),
  authority_code text not null references region (code),
  primary key (region_code, authority_code)
);
