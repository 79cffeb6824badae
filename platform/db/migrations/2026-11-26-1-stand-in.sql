-- Whoever stands in for somebody absent counts as that absence: a grant of its own, with an end, beside what they may by themselves.
alter table scope_grant drop constraint scope_grant_principal_kind_check;
alter table scope_grant add constraint scope_grant_principal_kind_check check (principal_kind in ('person', 'everyone', 'administrators', 'audience', 'stand_in', 'link'));
