-- How long an authority keeps something, where it chose otherwise than usual.
create table authority_retention (
  authority_id uuid not null references authority on delete cascade,
  key text not null,
  length int not null check (length > 0),
  changed_by uuid references person,
  changed_at timestamptz not null,
  primary key (authority_id, key)
);
