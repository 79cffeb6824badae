-- What hosts hide stands beside the row, as what is trashed does: the rule that says who reads it asks here.
alter table post
  add column hidden_at timestamptz,
  add column hidden_by uuid references person,
  add column hidden_reason text,
  -- Comments that hosts hid: most posts have none, and none is looked for.
  add column hidden_count int not null default 0,
  add constraint post_hidden check ((hidden_at is null) = (hidden_by is null) and (hidden_at is null) = (hidden_reason is null));
alter table comment
  add column hidden_at timestamptz,
  add column hidden_by uuid references person,
  add column hidden_reason text,
  add constraint comment_hidden check ((hidden_at is null) = (hidden_by is null) and (hidden_at is null) = (hidden_reason is null));
