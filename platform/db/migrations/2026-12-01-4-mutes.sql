-- 1: nothing of a thing. 3: of what happens in a space, or of what somebody does, only what is meant for one by name.
alter table silence add column level smallint not null default 1 check (level in (1, 3));
