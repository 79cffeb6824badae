-- What hosts hide, as of posts (decision 22): the rule that says who reads a document asks here. Files alone: what stands in a folder is others'.
alter table document
  add column hidden_at timestamptz,
  add column hidden_by uuid references person,
  add column hidden_reason text,
  add constraint document_hidden check ((hidden_at is null) = (hidden_by is null) and (hidden_at is null) = (hidden_reason is null)),
  add constraint document_hidden_file check (hidden_at is null or kind = 'file');
-- Children are counted without their rows: what is hidden is not counted, so it stands beside too.
drop index document_by_name;
create index document_by_name on document (root_id, parent_id, kind, sort_key, id) include (scope_id, hidden_at) where trashed_at is null;
