-- A right of one hour, which an administrator takes with a reason: a principal of its own, as an absence is.
alter table scope_grant drop constraint scope_grant_principal_kind_check;
alter table scope_grant add constraint scope_grant_principal_kind_check check (principal_kind in ('person', 'everyone', 'administrators', 'audience', 'stand_in', 'emergency', 'link'));
