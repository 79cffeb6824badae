-- Who leaves an authority when, to whom their spaces go, and when that was done.
create table departure (
  person_id uuid not null references person on delete cascade,
  authority_id uuid not null references authority,
  ends_on date not null,
  successor_id uuid references person on delete set null,
  ordered_by uuid references person on delete set null,
  ordered_at timestamptz not null,
  done_at timestamptz,
  primary key (person_id, authority_id)
);
create index departure_due on departure (ends_on) where done_at is null;

-- An absence is a principal: whoever stands in counts as it, for that time.
create table absence (
  id uuid primary key,
  person_id uuid not null unique references person on delete cascade,
  authority_id uuid not null references authority,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  stand_in_id uuid references person on delete set null,
  set_at timestamptz not null,
  granted boolean not null default false
);
create index absence_stand_in on absence (stand_in_id);
