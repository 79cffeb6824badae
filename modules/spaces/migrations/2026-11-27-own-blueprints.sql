-- An authority's own blueprints, each saved from a space: its package as those of the house have it, without its id and version.
create table blueprint (
  id uuid primary key,
  authority_id uuid not null references authority,
  version int not null default 1,
  package jsonb not null,
  space_id uuid references space on delete set null,
  saved_by uuid references person on delete set null,
  saved_at timestamptz not null
);
create index blueprint_authority on blueprint (authority_id, saved_at desc);
