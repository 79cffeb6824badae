-- What somebody asks about one version of a document: what others think of it, or that they read it.
create table approval (
  id uuid primary key,
  authority_id uuid not null references authority,
  document_id uuid not null references document on delete cascade,
  kind text not null check (kind in ('opinion', 'reading')),
  -- The version that it is about, and what its bytes were: a later version changes neither.
  number int not null,
  hash text not null,
  asked_by uuid not null references person,
  asked_at timestamptz not null,
  words text not null default '',
  -- How many must approve; of a reading, everybody reads.
  needed int not null,
  due_on date,
  reminded_at timestamptz,
  overdue_at timestamptz,
  ended_at timestamptz,
  outcome text check (outcome in ('approved', 'changes', 'refused', 'read', 'cancelled')),
  constraint approval_ended check ((ended_at is null) = (outcome is null))
);
create index approval_document on approval (document_id, id desc);
create index approval_asker on approval (asked_by, id desc);
create index approval_due on approval (due_on) where ended_at is null and overdue_at is null and due_on is not null;

create table approval_person (
  approval_id uuid not null references approval on delete cascade,
  person_id uuid not null references person,
  substitute_id uuid references person,
  verdict text check (verdict in ('approved', 'changes', 'refused', 'read')),
  words text not null default '',
  answered_at timestamptz,
  -- Whoever answered: the person, or who stood in for them.
  answered_by uuid references person,
  primary key (approval_id, person_id),
  constraint approval_answered check ((verdict is null) = (answered_at is null) and (verdict is null) = (answered_by is null))
);
create index approval_waiting on approval_person (person_id) where verdict is null;
create index approval_substitute on approval_person (substitute_id) where substitute_id is not null;
create index approval_person_of on approval_person (person_id, approval_id);
