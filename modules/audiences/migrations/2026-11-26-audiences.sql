-- A group of people by a rule over the axes of the organisation. Who is in it lies in person_principal, under the audience's id.
-- With a scope it belongs to that space and its hosts; without one, to the authority.
create table audience (
  id uuid primary key,
  authority_id uuid not null references authority,
  scope_id uuid references scope on delete cascade,
  name text not null,
  rule jsonb not null,
  created_by uuid references person on delete set null,
  created_at timestamptz not null,
  version int not null default 1
);
create unique index audience_name on audience (authority_id, scope_id, folded(name)) nulls not distinct;
create index audience_scope on audience (scope_id) where scope_id is not null;
