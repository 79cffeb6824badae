-- Who finds that something ought not to stand, and why. Open until hosts decide; `author_id`: who wrote the thing, who must not learn who reports it.
create table report (
  id uuid primary key,
  authority_id uuid not null,
  scope_id uuid not null,
  noun text not null,
  subject_id uuid not null,
  author_id uuid not null references person,
  person_id uuid not null references person,
  reason text not null check (reason in ('hurtful', 'private', 'mistaken', 'off_topic', 'other')),
  note text not null,
  at timestamptz not null,
  decision_id uuid,
  foreign key (scope_id, authority_id) references scope (id, authority_id)
);
create unique index report_once on report (subject_id, noun, person_id) where decision_id is null;
create index report_open on report (scope_id) where decision_id is null;
create index report_person on report (person_id, at);
create index report_decision on report (decision_id) where decision_id is not null;

-- What hosts decided of a thing, one after the other; `reports`: how many that answered. `address`: where its author reads it.
create table moderation_decision (
  id uuid primary key,
  authority_id uuid not null,
  scope_id uuid not null,
  noun text not null,
  subject_id uuid not null,
  author_id uuid not null references person,
  address text not null,
  kind text not null check (kind in ('hide', 'leave', 'show')),
  reason text not null default '',
  by_id uuid not null references person,
  at timestamptz not null,
  reports int not null,
  answer text,
  answered_at timestamptz,
  foreign key (scope_id, authority_id) references scope (id, authority_id)
);
create index moderation_history on moderation_decision (scope_id, id desc);
create index moderation_subject on moderation_decision (subject_id, noun, id desc);
create index moderation_author on moderation_decision (author_id);
alter table report add foreign key (decision_id) references moderation_decision on delete cascade;
