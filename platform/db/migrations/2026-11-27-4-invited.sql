-- Somebody invited knows that the space is there until they answer: a grant of its own kind, which is no membership.
alter table scope_grant drop constraint scope_grant_principal_kind_check;
alter table scope_grant add constraint scope_grant_principal_kind_check check (principal_kind in ('person', 'everyone', 'administrators', 'audience', 'stand_in', 'emergency', 'invited', 'link'));
