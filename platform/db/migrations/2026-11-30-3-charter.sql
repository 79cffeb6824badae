-- A scope may have a charter, of which the row says the version that stands; guests accept that one before they take part.
alter table scope add column charter_version int;
create table charter_acceptance (
  scope_id uuid not null references scope on delete cascade,
  person_id uuid not null references person on delete cascade,
  authority_id uuid not null references authority,
  version int not null,
  at timestamptz not null,
  primary key (scope_id, person_id, version)
);
create index charter_acceptance_person on charter_acceptance (person_id);
