-- What somebody invited will be once they accept; without it, what the space gives to whoever comes in. Of no right until then.
alter table scope_grant add column offered role check (offered in ('reader', 'contributor', 'host', 'owner'));
