-- What was said last of a space's week, to those who follow it. One row a space: the line of the week before goes with it.
create table space_week (
  space_id uuid primary key references space on delete cascade,
  authority_id uuid not null references authority,
  first_day date not null,
  said jsonb not null
);
create index scope_grant_arrivals on scope_grant (scope_id, granted_at) where principal_kind = 'person';
