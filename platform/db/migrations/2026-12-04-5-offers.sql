-- An authority asks somebody of another one to be of it too; they take it or leave it, and nobody learns which names are here.
create table affiliation_offer (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  authority_id uuid not null references authority,
  kind text not null check (kind in ('staff', 'councillor', 'foster_carer')),
  starts_on date not null,
  made_by uuid references person on delete set null,
  made_at timestamptz not null,
  until timestamptz not null,
  unique (person_id, authority_id)
);
