-- A space where nothing happens is asked about once; who says that it is of use keeps it awake for as long again.
alter table space
  add column kept_at timestamptz,
  add column kept_by uuid references person,
  add column asleep_asked_at timestamptz;
