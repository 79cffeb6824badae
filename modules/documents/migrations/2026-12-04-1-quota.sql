-- What a tree weighs: each file of each version once, trash included. Kept by the verbs that lay, move and remove.
create table document_usage (
  root_id uuid primary key references scope on delete cascade,
  used bigint not null default 0 check (used >= 0),
  -- What this very tree may weigh; null: as its authority says.
  allowed bigint check (allowed >= 0)
);
insert into document_usage (root_id, used)
  select root_id, sum(size) from (select distinct d.root_id, v.document_id, v.file_id, v.size from document_version v join document d on d.id = v.document_id) held group by root_id;

-- What the trees of an authority may weigh, where it chose otherwise than usual.
create table authority_quota (
  authority_id uuid primary key references authority on delete cascade,
  space_bytes bigint check (space_bytes >= 0),
  person_bytes bigint check (person_bytes >= 0),
  changed_by uuid references person,
  changed_at timestamptz not null
);
