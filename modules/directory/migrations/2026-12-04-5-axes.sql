-- Territories, sites and trades are kept by administrators: they end instead of going, and a name is there once but for accents and case.
alter table territory add column ended_at timestamptz, add column version int not null default 1;
alter table site add column ended_at timestamptz, add column version int not null default 1, add column address text not null default '', add column uai text check (uai ~ '^[0-9]{7}[A-Z]$');
alter table trade add column ended_at timestamptz, add column version int not null default 1;

-- Twins that were there before tell themselves apart by the end of their key, which makes no new twin.
update territory t set name = name || ' ' || right(id::text, 8) where exists (select from territory o where o.authority_id = t.authority_id and o.id < t.id and plain_words(o.name) = plain_words(t.name));
update site t set name = name || ' ' || right(id::text, 8) where exists (select from site o where o.authority_id = t.authority_id and o.id < t.id and plain_words(o.name) = plain_words(t.name));
update trade t set name = name || ' ' || right(id::text, 8) where exists (select from trade o where o.authority_id = t.authority_id and o.id < t.id and plain_words(o.name) = plain_words(t.name));
create unique index territory_plain on territory (authority_id, plain_words(name));
create unique index site_plain on site (authority_id, plain_words(name));
create unique index trade_plain on trade (authority_id, plain_words(name));
create unique index site_uai on site (authority_id, uai) where uai is not null;

-- Organisations that were written by hand are those of the list that have that name.
update affiliation a set organisation_id = o.id, organisation = o.name from organisation o
  where o.authority_id = a.authority_id and a.organisation_id is null and a.kind in ('partner', 'guest') and plain_words(o.name) = plain_words(a.organisation);
