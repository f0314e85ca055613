-- R44-R46, B8, P9: a proof may have its file. Name and digest stand beside it, so that whoever reads which proofs an
-- agency has reads no contents; file_at: from when on, because a proof may be there before its file. The file itself is a
-- document whose case_key is its agency's chain, agency/agency-1: it belongs to no case.
alter table agency_proof
  add column file_name   text,
  add column file_digest text,
  add column file_at     timestamptz,
  add constraint agency_proof_document foreign key (document) references document (id),
  add constraint agency_proof_whole_file check (
    (document is null) = (file_name is null)
    and (document is null) = (file_digest is null)
    and (document is null) = (file_at is null));
