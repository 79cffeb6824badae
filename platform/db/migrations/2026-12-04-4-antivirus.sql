-- An antivirus looks at what is brought. unseen_at: taken while it did not answer, looked at later. infected: what was found then; nobody reads these bytes.
alter table blob add column unseen_at timestamptz, add column infected text;
create index blob_unseen on blob (unseen_at) where unseen_at is not null;

-- What was found, in what, brought by whom: for administrators. The bytes of what was refused are not kept.
create table infected (
  id uuid primary key,
  at timestamptz not null,
  authority_id uuid not null references authority,
  person_id uuid not null references person,
  name text not null,
  hash text not null,
  size bigint not null,
  what text not null,
  -- Null: it never came in. Else it had come in before, and this file is set apart.
  file_id uuid
);
create index infected_authority on infected (authority_id, id);
create index infected_person on infected (person_id);
