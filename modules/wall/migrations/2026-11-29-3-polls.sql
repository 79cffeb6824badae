-- A post that asks to choose. Most do not: of those nothing is looked for.
alter table post add column choice_count smallint not null default 0;

create table poll (
  post_id uuid primary key references post on delete cascade,
  several boolean not null,
  named boolean not null,
  -- The last day on which one may answer, where the authority is.
  ends_on date,
  voters int not null default 0
);
create table poll_choice (
  post_id uuid not null references poll on delete cascade,
  rank smallint not null,
  body text not null,
  votes int not null default 0,
  primary key (post_id, rank)
);
-- Not when: the hour of an answer could tell whose it is.
create table poll_vote (
  post_id uuid not null,
  rank smallint not null,
  person_id uuid not null references person on delete cascade,
  primary key (post_id, person_id, rank),
  foreign key (post_id, rank) references poll_choice on delete cascade
);
create index poll_vote_choice on poll_vote (post_id, rank);
create index poll_vote_person on poll_vote (person_id);
