-- A device that its owner enrolled is known again after its session ended: it opens nothing, it only has its own count of tries.
create table known_device (
  secret_hash bytea primary key,
  person_id uuid not null references person on delete cascade,
  until timestamptz not null
);
create index known_device_person on known_device (person_id);

-- The same as administratorsOf in platform/access/principals.ts, for queries that ask which principal an administrator counts as.
create function administrators_of(uuid) returns uuid language sql immutable parallel safe strict as $$
  select (substr(h, 1, 12) || '8' || substr(h, 14, 3) || to_hex((('x' || substr(h, 17, 1))::bit(4)::int & 3) | 8) || substr(h, 18, 15))::uuid
  from (select encode(sha256(decode('administrators:' || $1::text, 'escape')), 'hex') as h) as hashed
$$;
