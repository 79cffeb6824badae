-- comment: seen, taken, and said something of (decision 40).
alter table share_link drop constraint share_link_role_check;
alter table share_link add constraint share_link_role_check check (role in ('view', 'download', 'comment', 'box'));

-- What somebody from outside says of a document that they were shown, under the name that they give: nobody has asked who they are.
create table share_remark (
  id uuid primary key,
  authority_id uuid not null references authority,
  document_id uuid not null references document on delete cascade,
  -- Null: the link is forgotten, what was said stays with the document.
  link_id uuid references share_link on delete set null,
  name text not null,
  body text not null,
  at timestamptz not null,
  removed_at timestamptz,
  removed_by uuid references person,
  constraint share_remark_removed check ((removed_at is null) = (removed_by is null))
);
create index share_remark_document on share_remark (document_id, id desc) where removed_at is null;
create index share_remark_link on share_remark (link_id, document_id) where link_id is not null;
create index share_remark_remover on share_remark (removed_by) where removed_by is not null;
