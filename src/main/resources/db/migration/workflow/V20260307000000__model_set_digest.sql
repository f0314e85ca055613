-- What was deployed under the number, so that other models under the same number are told (ADR 4).
alter table model_set add column digest text not null default '';
