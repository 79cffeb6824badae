-- A closed space is deleted at the end of the time for which the authority keeps it: announced thirty days before, then taken away in batches. `deleting`: what has gone so far.
alter table space
  add column ending_told_at timestamptz,
  add column deleting jsonb;
create index space_closed on space (archived_at) where archived_at is not null;
