-- 工作台 and the case page ask for the open steps of a lot-year and of its sub-cases by the key before the slash.
create index own_execution_case on act_ru_execution (split_part(business_key_, '/', 1)) where parent_id_ is null;
