-- One reference instead of two, and each post agrees with its scope on whose it is.
alter table post drop constraint post_scope_id_fkey, drop constraint post_authority_id_fkey, add foreign key (scope_id, authority_id) references scope (id, authority_id);
alter table comment drop constraint comment_scope_id_fkey, drop constraint comment_authority_id_fkey, add foreign key (scope_id, authority_id) references scope (id, authority_id);
