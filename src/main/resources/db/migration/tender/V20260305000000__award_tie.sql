-- How the winner was found among bids that stood side by side (87令57, 68): as the documents say, or by a lot and its record.
create table award_tie (
  tender_id bigint primary key references tender_award (tender_id),
  way       text not null check (way in ('DOCUMENTS', 'LOT')),
  words     text not null,
  drawn_at  timestamptz,
  drawn_by  text not null,
  check ((way = 'LOT') = (drawn_at is not null))
);
-- The place that a report has for each bid: equal ones of a consultation stand in its order (财库〔2014〕214号25).
alter table review_elsewhere_bid add column rank integer;
