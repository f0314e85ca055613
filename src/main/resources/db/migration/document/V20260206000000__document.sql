-- The files of a case (ADR 20). The row of a file that was taken out stays, its contents do not.
create table document (
  id          bigint generated always as identity primary key,
  case_key    text        not null,
  -- The task it was attached to, and process and element of it, such as plan/userTask_draft.
  task_id     text        not null,
  step        text        not null,
  organ_code  text        not null references organ (code),
  name        text        not null check (length(name) between 1 and 200),
  type        text        not null,
  size        bigint      not null check (size > 0),
  digest      text        not null,
  algorithm   text        not null,
  -- Whether the agency of the case may read a file of the offices.
  shared      boolean     not null,
  uploaded_by text        not null,
  uploaded_at timestamptz not null,
  removed_by  text,
  removed_at  timestamptz,
  check ((removed_by is null) = (removed_at is null))
);
create index document_case on document (case_key);

create table document_chunk (
  document_id bigint not null references document (id),
  seq         int    not null,
  bytes       bytea  not null,
  primary key (document_id, seq)
);
-- What is taken (PDF, Office, pictures) is compressed already.
alter table document_chunk alter column bytes set storage external;

create table document_download (
  document_id bigint      not null references document (id),
  user_id     text        not null,
  at          timestamptz not null
);
create index document_download_document on document_download (document_id);
