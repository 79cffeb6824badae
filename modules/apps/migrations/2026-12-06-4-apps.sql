-- Applications: where each leads, whom it is for, how it does. Each has a scope of its own, in which its audience reads (decision 46).
create table app (
  id uuid primary key,
  authority_id uuid not null references authority,
  scope_id uuid not null references scope,
  name text not null,
  -- What one does there, in a few words: « Poser un congé ».
  about text not null default '',
  address text not null,
  -- Letters and a colour, unless there is a picture.
  mark text not null default '',
  hue text not null default 'brand' check (hue in ('brand', 'team', 'project', 'practice', 'info', 'plain')),
  picture_id uuid,
  -- Who answers for it: somebody, else the administrators; the unit is said beside it.
  owner_id uuid references person,
  unit_id uuid,
  help text not null default '',
  support text not null default '',
  sign_in text not null default 'link' check (sign_in in ('link', 'oidc', 'saml')),
  sign_in_note text not null default '',
  categories text[] not null default '{}',
  aliases text[] not null default '{}',
  -- Whom it is for; null: everyone of the authority.
  rule jsonb,
  access text not null default 'open' check (access in ('open', 'request')),
  state text not null default 'ok' check (state in ('ok', 'maintenance', 'incident')),
  state_words text not null default '',
  state_at timestamptz,
  -- Null in trouble: found by the check, which also ends it.
  state_by uuid references person,
  check_address text,
  checked_at timestamptz,
  check_failures int not null default 0,
  created_by uuid references person,
  created_at timestamptz not null,
  edited_at timestamptz,
  removed_at timestamptz,
  removed_by uuid references person,
  version int not null default 1
);
create unique index app_scope on app (scope_id);
create index app_named on app (authority_id, folded(name), id) where removed_at is null;
create index app_owner on app (owner_id) where owner_id is not null;
create index app_checked on app (checked_at nulls first) where check_address is not null and removed_at is null;
create index app_removed on app (removed_at) where removed_at is not null;

create table app_favourite (
  person_id uuid not null references person on delete cascade,
  app_id uuid not null references app on delete cascade,
  authority_id uuid not null references authority,
  place int not null,
  primary key (person_id, app_id)
);
create index app_favourite_app on app_favourite (app_id);

-- « Demander l’accès », and what was answered.
create table app_request (
  id uuid primary key,
  authority_id uuid not null references authority,
  app_id uuid not null references app on delete cascade,
  person_id uuid not null references person on delete cascade,
  why text not null,
  asked_at timestamptz not null,
  answer text check (answer in ('granted', 'refused')),
  words text not null default '',
  answered_at timestamptz,
  answered_by uuid references person,
  constraint app_request_answered check ((answer is null) = (answered_at is null))
);
create unique index app_request_waiting on app_request (app_id, person_id) where answered_at is null;
create index app_request_person on app_request (person_id, app_id, id desc);

-- « Ce lien ne marche pas », by whom; gone when whoever keeps it has looked.
create table app_report (
  app_id uuid not null references app on delete cascade,
  person_id uuid not null references person on delete cascade,
  authority_id uuid not null references authority,
  at timestamptz not null,
  primary key (app_id, person_id)
);
create index app_report_person on app_report (person_id);

-- How often it was opened, by day; by whom is nowhere.
create table app_opening (
  app_id uuid not null references app on delete cascade,
  day date not null,
  authority_id uuid not null references authority,
  count int not null,
  primary key (app_id, day)
);
