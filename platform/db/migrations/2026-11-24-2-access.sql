-- One rule with two faces: principals × grants × the role table (platform/access).
-- visitor: knows that the space is there; onlooker: reads without taking part; the four others are those of the screens.
create type role as enum ('visitor', 'onlooker', 'reader', 'contributor', 'host', 'owner');

-- What a person counts as: themselves, everyone of an authority, its administrators, an audience.
create table person_principal (
  person_id uuid not null references person on delete cascade,
  principal_id uuid not null,
  primary key (person_id, principal_id)
);
create index person_principal_principal on person_principal (principal_id);

create table scope (
  id uuid primary key,
  kind text not null check (kind in ('space', 'folder', 'audience', 'person', 'link')),
  authority_id uuid not null references authority
);

create table scope_grant (
  scope_id uuid not null references scope on delete cascade,
  principal_id uuid not null,
  principal_kind text not null check (principal_kind in ('person', 'everyone', 'administrators', 'audience', 'link')),
  role role not null,
  granted_by uuid references person,
  granted_at timestamptz not null,
  until timestamptz not null default 'infinity',
  primary key (scope_id, principal_id)
);
create index scope_grant_principal on scope_grant (principal_id, scope_id) include (role, until);
