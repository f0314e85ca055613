-- The opening is recorded on sound and picture, and the recording filed (B19: 87令39). No row: nobody was asked.
create table opening_recording (
  tender_id bigint primary key references tender_opening (tender_id),
  made      boolean not null,
  words     text not null
);
