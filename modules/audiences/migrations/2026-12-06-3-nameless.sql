-- A rule without a name of its own: whatever is addressed by the same rule shares it, no list shows it, and it goes with the last of them.
alter table audience add column nameless boolean not null default false;
