-- What somebody is charged with for an authority, beside their post: who administers people, opens spaces, writes the news of a unit,
-- tries modules first (scout, then pilot), answers questions of use (support). Administrators proper keep their own table.
create table duty (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  authority_id uuid not null references authority,
  kind text not null check (kind in ('people_administrator', 'space_creator', 'news_editor', 'scout', 'pilot', 'support')),
  unit_id uuid,
  quota int check (quota > 0),
  given_by uuid references person,
  since timestamptz not null,
  unique nulls not distinct (person_id, authority_id, kind, unit_id)
);
create index duty_authority on duty (authority_id, kind);

-- A module that is not off (modules_off) is for all, or first for scouts, or for scouts and pilots.
alter table authority
  add column modules_scouts text[] not null default '{}',
  add column modules_pilots text[] not null default '{}',
  add column space_creation text not null default 'everyone' check (space_creation in ('everyone', 'charged'));

-- What the law has an authority say of its service (RGAA statement, legal notice), and how long it keeps what.
create table authority_notice (
  authority_id uuid primary key references authority,
  publisher text not null default '',
  address text not null default '',
  contact text not null default '',
  host text not null default '',
  data_protection text not null default '',
  accessibility_contact text not null default '',
  criteria_valid smallint check (criteria_valid >= 0),
  criteria_applicable smallint check (criteria_applicable between 1 and 106),
  audited_on date,
  version int not null default 1,
  check (criteria_valid is null or criteria_valid <= criteria_applicable)
);
