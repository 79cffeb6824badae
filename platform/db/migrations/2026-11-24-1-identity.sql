-- People, the authorities they belong to, and how they prove who they are. Accents and case are set aside for search.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

create function folded(text) returns text language sql immutable parallel safe strict
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;

create table authority (
  id uuid primary key,
  name text not null,
  short_name text not null,
  siret text not null unique check (siret ~ '^[0-9]{14}$'),
  hue smallint check (hue between 0 and 359),
  modules_off text[] not null default '{}',
  created_at timestamptz not null
);

create table person (
  id uuid primary key,
  given_name text not null,
  family_name text not null,
  email text,
  headline text not null default '',
  locale text not null default 'fr' check (locale in ('fr', 'en')),
  theme text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
  main_authority_id uuid not null references authority,
  closed_at timestamptz,
  created_at timestamptz not null
);
create index person_name on person using gin (folded(given_name || ' ' || family_name) gin_trgm_ops);
create index person_authority on person (main_authority_id);

create table affiliation (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  authority_id uuid not null references authority,
  kind text not null check (kind in ('staff', 'councillor', 'foster_carer', 'partner', 'guest')),
  organisation text,
  sponsor_id uuid references person,
  starts_on date not null,
  ends_on date,
  check (kind <> 'guest' or (sponsor_id is not null and ends_on is not null)),
  check (kind <> 'partner' or organisation is not null),
  unique (person_id, authority_id, kind)
);
create index affiliation_authority on affiliation (authority_id, kind);
create index affiliation_ends on affiliation (ends_on) where ends_on is not null;

-- No authority: administrator of the platform.
create table administrator (
  person_id uuid not null references person on delete cascade,
  authority_id uuid references authority,
  since timestamptz not null,
  unique nulls not distinct (person_id, authority_id)
);

create table account (
  person_id uuid primary key references person on delete cascade,
  login text not null unique check (login = lower(login)),
  password_hash text
);

-- Tries by login, known or not, so that nothing tells the one from the other. Kept for a day.
create table sign_in_attempt (
  login_hash bytea primary key,
  failures int not null,
  locked_until timestamptz not null,
  at timestamptz not null
);

-- Secrets are kept as SHA-256 of 256 random bits: a copy of the database opens no session.
create table session (
  id uuid primary key,
  secret_hash bytea not null unique,
  person_id uuid not null references person on delete cascade,
  device text not null default '',
  enrolled boolean not null default false,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  idle_until timestamptz not null,
  until timestamptz not null
);
create index session_person on session (person_id);

create table token (
  id uuid primary key,
  secret_hash bytea not null unique,
  person_id uuid not null references person on delete cascade,
  name text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  seen_at timestamptz,
  until timestamptz not null
);
create index token_person on token (person_id);
