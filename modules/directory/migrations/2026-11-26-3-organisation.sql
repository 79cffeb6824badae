-- Organisations that partners come from. SIRET and commune code are checked by their own rules before they come here.
create table organisation (
  id uuid primary key,
  authority_id uuid not null references authority,
  name text not null check (length(name) between 2 and 160),
  kind text not null check (kind in ('company', 'association', 'commune', 'public', 'other')),
  siret text check (siret ~ '^[0-9]{14}$'),
  insee text check (insee ~ '^([0-9]{2}|2[AB])[0-9]{3}$'),
  version int not null default 1
);
create unique index organisation_name on organisation (authority_id, plain_words(name));
create unique index organisation_siret on organisation (authority_id, siret) where siret is not null;
create unique index organisation_insee on organisation (authority_id, insee) where insee is not null;

-- `affiliation.organisation` keeps its name, for whoever only shows it.
alter table affiliation add column organisation_id uuid references organisation;
create index affiliation_organisation on affiliation (organisation_id) where organisation_id is not null;
