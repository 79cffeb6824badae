-- How much somebody wants to see at once: rare actions behind « … », or beside the others.
alter table person add column level text not null default 'simple' check (level in ('simple', 'complete'));
