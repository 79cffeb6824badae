-- What hosts hide, as of posts (decision 22): the rule that says who reads a card asks here.
alter table practice
  add column hidden_at timestamptz,
  add column hidden_by uuid references person,
  add column hidden_reason text,
  add constraint practice_hidden check ((hidden_at is null) = (hidden_by is null) and (hidden_at is null) = (hidden_reason is null));
