-- What stands already is read too.
create index document_version_hash on document_version (hash);
insert into content (hash, asked_at) select f.blob_hash, max(d.modified_at) from document d join file f on f.id = d.file_id group by f.blob_hash on conflict do nothing;
