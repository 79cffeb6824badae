-- What hosts ask of whoever takes part, version after version; the scope's row says which one stands.
create table charter (
  scope_id uuid not null,
  version int not null,
  authority_id uuid not null,
  body text not null,
  written_by uuid not null references person,
  at timestamptz not null,
  primary key (scope_id, version),
  foreign key (scope_id, authority_id) references scope (id, authority_id)
);
create index charter_author on charter (written_by);

-- Whom the welcome of a space has been shown to for good, and up to when a host has greeted who came.
create table welcome (
  scope_id uuid not null references scope on delete cascade,
  person_id uuid not null references person on delete cascade,
  authority_id uuid not null references authority,
  seen_at timestamptz,
  greeted_at timestamptz,
  primary key (scope_id, person_id)
);
create index welcome_person on welcome (person_id);
