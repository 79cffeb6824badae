-- A scope that is closed is read and no longer written in, whatever roles its grants give.
alter table scope add column closed_at timestamptz;
create index scope_closed on scope (id) where closed_at is not null;
