-- What a person is told: one line per subject, however much happens to it.
create table notice (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  noun text not null,
  subject_id uuid not null,
  -- The module that keeps the noun: switched off for somebody, it tells them nothing.
  module text not null,
  -- The role in this scope that it takes to be told, asked again at each reading; without a scope the noun alone decides.
  -- A scope that is gone has no grants: its lines are seen by nobody and go with their age.
  scope_id uuid,
  least role,
  level smallint not null check (level between 1 and 4),
  -- kind → how often, by how many, and the ids of who came last
  news jsonb not null,
  at timestamptz not null,
  read_at timestamptz,
  unique (subject_id, noun, person_id)
);
create index notice_person on notice (person_id, at desc, id desc);
create index notice_unread on notice (person_id) where read_at is null and level <= 2;
create index notice_at on notice (at);

-- Facts that were told: one that comes again (after a restore) tells nobody twice.
create table notice_fact (
  fact_id bigint primary key,
  at timestamptz not null
);
create index notice_fact_at on notice_fact (at);

-- Subjects that somebody wants to hear no more of.
create table silence (
  person_id uuid not null references person on delete cascade,
  noun text not null,
  subject_id uuid not null,
  at timestamptz not null,
  primary key (person_id, noun, subject_id)
);
