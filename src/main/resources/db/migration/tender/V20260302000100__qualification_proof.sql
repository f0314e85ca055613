-- B20, R44-R46, B8: which proofs with a file stood there when a bidder's conditions were checked. What the agency replaces
-- or withdraws later changes nothing of it.
create table qualification_proof (
  tender_id   bigint not null,
  bid_no      int    not null,
  proof_id    bigint not null,
  kind        text   not null,
  file_name   text   not null,
  file_digest text   not null,
  document    bigint not null,
  primary key (tender_id, bid_no, proof_id),
  foreign key (tender_id, bid_no) references qualification (tender_id, bid_no)
);
