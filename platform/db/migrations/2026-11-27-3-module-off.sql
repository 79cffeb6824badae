-- Modules that a space does without. A row is an off: few spaces have one. Nothing is erased by it.
create table scope_module_off (
  scope_id uuid not null references scope on delete cascade,
  module text not null,
  authority_id uuid not null references authority,
  off_by uuid references person,
  off_at timestamptz not null,
  primary key (scope_id, module)
);
-- The module that holds a file: where it is off, its files are not there either.
alter table file add column module text;
