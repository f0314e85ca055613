-- Digests carry their algorithm, as sealed texts do.
alter table bid add column digest_algorithm text not null default 'SHA-256';
-- The files of a bid (B16, B17). sealed_header: name, type, size and the file's own key in a ciphertext of fixed
-- size; the contents, filled up to a size class, in rows of at most 1 MiB. Nothing here is plain but the order.
create table bid_file (
  bid_key       text not null references bid (key),
  no            int  not null,
  sealed_header text not null,
  digest        text not null,
  algorithm     text not null,
  primary key (bid_key, no)
);
create table bid_file_chunk (
  bid_key text  not null references bid (key),
  no      int   not null,
  seq     int   not null,
  sealed  bytea not null,
  primary key (bid_key, no, seq)
);
-- A ciphertext cannot be compressed.
alter table bid_file_chunk alter column sealed set storage external;
