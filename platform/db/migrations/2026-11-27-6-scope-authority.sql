-- What lies in a scope names the scope's authority in one reference: it cannot name another, and writers do not all mark the same authority's row.
alter table scope add constraint scope_of_authority unique (id, authority_id);
