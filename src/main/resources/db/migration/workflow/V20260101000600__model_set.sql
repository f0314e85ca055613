-- The number of the newest model set that was ever deployed; builds with a lower one deploy nothing.
create table model_set (number int not null);
insert into model_set values (0);
-- Tasklist's queries ask by tenant and order by creation (ADR 4).
create index own_task_tenant_create on act_ru_task (tenant_id_, create_time_ desc);
