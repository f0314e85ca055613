-- Where an expert or a supervisor works or has worked, as he or she says (B7, B22).
create table employer (
  id           bigint generated always as identity primary key,
  organ_code   text not null references organ (code),
  name         text not null,
  until_on     date,
  stated_at    timestamptz not null,
  stated_by    text not null,
  withdrawn_at timestamptz
);
create index employer_organ on employer (organ_code);
