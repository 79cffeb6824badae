-- « Whom one shares a space with through an audience » begins with the audiences of one's spaces: few among many grants, of which all were read.
create index scope_grant_audience on scope_grant (scope_id) include (principal_id, until) where principal_kind = 'audience';
