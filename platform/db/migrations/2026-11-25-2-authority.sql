-- What an authority looks like may change: its version guards the form, its logo is a file that it holds.
alter table authority add column version int not null default 1;

-- A table of its own: files name their authority, and the two would otherwise name each other.
create table authority_logo (
  authority_id uuid primary key references authority,
  file_id uuid not null unique references file
);
