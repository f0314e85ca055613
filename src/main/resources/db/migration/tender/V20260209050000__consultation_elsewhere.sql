-- A consultation that an agency or a trading centre held: by which record it is registered, and when
-- every conforming supplier was told of the change and asked for its final quotation (P11, P12).
create table consultation_elsewhere (
  tender_id bigint primary key references tender (id),
  organizer text not null,
  record_no text not null,
  asked_at  timestamptz
);
