-- Who came in as an administrator, why and until when: its owners and hosts read it for twelve months. Its id is the principal that holds the right.
create table emergency_entry (
  id uuid primary key,
  authority_id uuid not null references authority,
  space_id uuid not null references space on delete cascade,
  person_id uuid not null references person,
  reason text not null,
  entered_at timestamptz not null,
  until timestamptz not null
);
create index emergency_entry_space on emergency_entry (space_id, entered_at desc, id desc);
create index emergency_entry_person on emergency_entry (person_id, entered_at);
create index emergency_entry_entered on emergency_entry (entered_at);
