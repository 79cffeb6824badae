-- A question that was asked before leads to the one that stays: its rows stay its own, they are only read there. Gone for good, the other one lets it go.
alter table post
  add column merged_into uuid references post on delete set null,
  add column merged_at timestamptz,
  add column merged_by uuid references person;
create index post_merged on post (merged_into) where merged_into is not null;
