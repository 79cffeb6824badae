-- A space whose every owner has left, since when, who left it last and who ended their affiliation: its hosts are asked, and a day later somebody is named.
create table space_succession (
  space_id uuid primary key references space on delete cascade,
  authority_id uuid not null references authority,
  left_by uuid references person,
  ended_by uuid references person,
  began_at timestamptz not null
);
create index space_succession_began on space_succession (began_at);
