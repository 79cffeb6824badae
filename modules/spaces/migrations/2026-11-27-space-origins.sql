-- What a space was given by its blueprint, so that a later version can be told from it, and from what was changed by hand.
create table space_origin (
  space_id uuid primary key references space on delete cascade,
  authority_id uuid not null references authority,
  given jsonb not null
);
