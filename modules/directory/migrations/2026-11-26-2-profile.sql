-- What people say of themselves. Who has said nothing has no line: version 1.
create table profile (
  person_id uuid primary key references person on delete cascade,
  phone text not null default '',
  mobile text not null default '',
  languages text[] not null default '{}',
  helps_with text not null default '',
  presence text check (presence in ('present', 'teleworking', 'away')),
  presence_until date,
  office_days smallint[] not null default '{}',
  home_days smallint[] not null default '{}',
  photo_id uuid references file on delete set null,
  version int not null default 1
);
create index profile_photo on profile (photo_id) where photo_id is not null;
