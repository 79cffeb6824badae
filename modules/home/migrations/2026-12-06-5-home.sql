-- How somebody arranged their home, when they were last there (and the time before), and since when the first visit is not proposed any more.
create table home_layout (
  person_id uuid primary key references person on delete cascade,
  sections text[] not null default '{}',
  hidden text[] not null default '{}',
  visited_at timestamptz,
  before_at timestamptz,
  toured_at timestamptz
);
