-- Who leads, who deputises; a post that nobody holds has no person. `share`: per cent of a full-time post, for agents shared between two.
-- A post has a territory of its own when its place of work does not say it (patrols, social workers, home workers).
alter table position
  add column rank text not null default 'member' check (rank in ('head', 'deputy', 'member')),
  add column share smallint not null default 100 check (share between 1 and 100),
  add column territory_id uuid references territory,
  add column version int not null default 1;
update position p set territory_id = s.territory_id from site s where s.id = p.site_id;
create index position_site on position (site_id);
create index position_territory on position (territory_id);
alter table unit add column version int not null default 1, add column ends_on date;
