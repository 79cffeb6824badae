-- The named list that a thing is under, a scope of its own: whoever finds it holds both. Null: all that read its scope.
alter table entry add column list_id uuid;
