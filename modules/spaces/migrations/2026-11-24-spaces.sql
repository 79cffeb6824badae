-- A space is a scope of the same id. Who may what lies in scope_grant; who follows lies in follow.
create table space (
  id uuid primary key references scope,
  authority_id uuid not null references authority,
  kind text not null check (kind in ('project', 'team', 'practice')),
  access text not null check (access in ('open', 'on_request', 'private', 'secret')),
  name text not null,
  purpose text not null default '',
  created_by uuid references person,
  created_at timestamptz not null,
  last_activity_at timestamptz not null,
  archived_at timestamptz,
  version int not null default 1
);
create unique index space_name on space (authority_id, folded(name)) where archived_at is null;
create index space_activity on space (last_activity_at desc, id desc);

create table follow (
  space_id uuid not null references space on delete cascade,
  person_id uuid not null references person on delete cascade,
  followed_at timestamptz not null,
  seen_at timestamptz not null,
  primary key (person_id, space_id)
);
create index follow_space on follow (space_id);

create table access_request (
  space_id uuid not null references space on delete cascade,
  person_id uuid not null references person on delete cascade,
  message text not null default '',
  asked_at timestamptz not null,
  primary key (space_id, person_id)
);
