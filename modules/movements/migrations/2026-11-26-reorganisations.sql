-- Many posts moved at once: what was ordered, and each post with what it was before, so that it can be taken back.
create table reorganisation (
  id uuid primary key,
  authority_id uuid not null references authority,
  selection jsonb not null,
  change jsonb not null,
  starts_on date not null,
  state text not null check (state in ('planned', 'running', 'done', 'undoing', 'undone')),
  posts int not null default 0,
  done int not null default 0,
  ordered_by uuid references person on delete set null,
  ordered_at timestamptz not null,
  applied_at timestamptz,
  undo_until timestamptz,
  version int not null default 1
);
create index reorganisation_authority on reorganisation (authority_id, ordered_at desc, id desc);
create index reorganisation_open on reorganisation (starts_on) where state in ('planned', 'running', 'undoing');

create table reorganisation_step (
  reorganisation_id uuid not null references reorganisation on delete cascade,
  position_id uuid not null references position on delete cascade,
  person_id uuid not null references person on delete cascade,
  before jsonb,
  primary key (reorganisation_id, position_id)
);
create index reorganisation_step_left on reorganisation_step (reorganisation_id) where before is null;
