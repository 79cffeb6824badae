-- How many spaces came from a blueprint is said beside it.
create index space_blueprint on space (authority_id, blueprint) where blueprint is not null and archived_at is null;
