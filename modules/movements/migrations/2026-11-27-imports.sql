-- A file of people as it came, its mapping, and what became of each row: an import goes on where it was after any interruption.
create table people_import (
  id uuid primary key,
  authority_id uuid not null references authority,
  file_name text not null,
  headings text[] not null,
  mapping jsonb not null,
  state text not null check (state in ('mapping', 'running', 'done')),
  total int not null,
  by_id uuid references person on delete set null,
  brought_at timestamptz not null,
  finished_at timestamptz,
  version int not null default 1
);
create index people_import_authority on people_import (authority_id, brought_at desc, id desc);
create index people_import_open on people_import (id) where state = 'running';

create table people_import_row (
  import_id uuid not null references people_import on delete cascade,
  nth int not null,
  cells text[] not null,
  outcome text check (outcome in ('created', 'changed', 'unchanged', 'refused')),
  reason text,
  person_id uuid references person on delete set null,
  primary key (import_id, nth)
);
create index people_import_row_left on people_import_row (import_id, nth) where outcome is null;
create index people_import_row_person on people_import_row (person_id) where person_id is not null;
