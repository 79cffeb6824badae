-- The organisation, as far as spaces need it; orthogonal axes: unit, territory, site, trade.
create table territory (
  id uuid primary key,
  authority_id uuid not null references authority,
  name text not null,
  unique (authority_id, name)
);

create table site (
  id uuid primary key,
  authority_id uuid not null references authority,
  territory_id uuid references territory,
  name text not null,
  kind text not null,
  unique (authority_id, name)
);

create table unit (
  id uuid primary key,
  authority_id uuid not null references authority,
  parent_id uuid references unit,
  kind text not null check (kind in ('pole', 'direction', 'service')),
  name text not null
);
create index unit_parent on unit (parent_id);
create index unit_authority on unit (authority_id);

create table trade (
  id uuid primary key,
  authority_id uuid not null references authority,
  name text not null,
  unique (authority_id, name)
);

-- A person's post in the organisation (`post` is the wall's word).
create table position (
  id uuid primary key,
  authority_id uuid not null references authority,
  person_id uuid references person on delete cascade,
  unit_id uuid not null references unit,
  site_id uuid references site,
  trade_id uuid references trade,
  title text not null,
  starts_on date not null,
  ends_on date
);
create index position_person on position (person_id);
create index position_unit on position (unit_id);
create index position_trade on position (trade_id);
