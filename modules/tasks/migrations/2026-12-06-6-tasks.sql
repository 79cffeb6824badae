-- What is to be done in a space, or by somebody for themselves: columns of a board, and tasks in them.
-- Columns are written when the first task comes; until then the four usual ones are shown.
create table task_column (
  id uuid primary key,
  authority_id uuid not null references authority,
  scope_id uuid not null references scope,
  -- Empty: it is called by its kind, in the language of whoever reads.
  name text not null default '',
  kind text not null check (kind in ('todo', 'doing', 'waiting', 'done')),
  most int check (most between 1 and 500),
  place int not null,
  constraint task_column_place unique (scope_id, place) deferrable initially immediate
);

create table task (
  id uuid primary key,
  authority_id uuid not null references authority,
  scope_id uuid not null references scope,
  column_id uuid not null references task_column,
  -- Its place in the column: a text that sorts as the places do, so that a move writes one row.
  rank text collate "C" not null,
  author_id uuid not null references person,
  title text not null,
  body text not null default '',
  responsible_id uuid references person,
  helpers uuid[] not null default '{}',
  due_on date,
  priority smallint not null default 2 check (priority between 1 and 3),
  labels text[] not null default '{}',
  checklist jsonb not null default '[]',
  -- Those that were handed out together, one to each.
  series_id uuid,
  -- What whoever has it answered: another date, or that they cannot.
  proposed_on date,
  refused_at timestamptz,
  refused_by uuid references person,
  refused_why text not null default '',
  created_at timestamptz not null,
  edited_at timestamptz,
  done_at timestamptz,
  done_by uuid references person,
  -- Where it was before it was done, so that undoing brings it back there.
  before_column uuid references task_column on delete set null,
  before_rank text collate "C",
  -- The date of which it was said that it has come.
  due_said date,
  comment_count int not null default 0,
  trashed_at timestamptz,
  trashed_by uuid references person,
  version int not null default 1,
  constraint task_place unique (column_id, rank) deferrable initially immediate,
  constraint task_done check ((done_at is null) = (done_by is null))
);
create index task_scope on task (scope_id, id desc);
create index task_author on task (author_id, id desc);
create index task_responsible on task (responsible_id, due_on, id) where done_at is null and trashed_at is null;
create index task_finished on task (responsible_id, done_at) where done_at is not null and trashed_at is null;
create index task_helpers on task using gin (helpers);
create index task_series on task (series_id, id) where series_id is not null;
create index task_due on task (due_on) where done_at is null and trashed_at is null and due_on is not null;
create index task_trash on task (trashed_at) where trashed_at is not null;
create index task_before on task (before_column) where before_column is not null;

create table task_comment (
  id uuid primary key,
  authority_id uuid not null references authority,
  scope_id uuid not null references scope,
  task_id uuid not null references task on delete cascade,
  author_id uuid not null references person,
  body text not null,
  created_at timestamptz not null
);
create index task_comment_task on task_comment (task_id, id desc);
create index task_comment_author on task_comment (author_id, id desc);
