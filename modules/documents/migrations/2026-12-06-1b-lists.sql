-- The named list that a document is under: that of the nearest folder above it that has one, or its own, under the folder’s id (decision 44).
-- Each row carries it, so that the rule that says who reads a document asks nothing of the folders above.
alter table document add column list_id uuid references scope;
create index document_list on document (list_id) where list_id is not null;
-- Children are counted without their rows: those that a list keeps from somebody are not counted.
drop index document_by_name;
create index document_by_name on document (root_id, parent_id, kind, sort_key, id) include (scope_id, hidden_at, list_id) where trashed_at is null;
