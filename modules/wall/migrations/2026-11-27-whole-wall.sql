-- A post may be a question, be pinned, hold files. What is read with each post of a wall stands in its row.
alter table post
  add column kind text not null default 'post' check (kind in ('post', 'question')),
  add column answer_state text check (answer_state in ('open', 'answered', 'accepted')),
  add column pinned_at timestamptz,
  add column pinned_by uuid references person,
  -- Most posts have no photo: none is looked for.
  add column photo_count smallint not null default 0,
  -- [{"id", "name", "mime", "size"}], in their order: a file never changes, and its scope is the post's.
  add column files jsonb,
  add constraint post_question check ((kind = 'question') = (answer_state is not null));
update post set photo_count = p.n from (select post_id, count(*) as n from post_photo group by post_id) p where p.post_id = post.id;
create index post_pinned on post (scope_id, pinned_at desc) where pinned_at is not null and trashed_at is null;
-- The states' own order: open, answered, accepted.
create index post_questions on post (scope_id, answer_state collate "C" desc, id desc) where kind = 'question' and trashed_at is null;

-- Replies stand one level below their comment. A removed comment stays, empty, as long as somebody answers it.
alter table comment
  add column parent_id uuid references comment on delete cascade,
  add column reply_count int not null default 0;
create index comment_parent on comment (parent_id) where parent_id is not null;

create table accepted_answer (
  post_id uuid primary key references post on delete cascade,
  comment_id uuid not null unique references comment on delete cascade,
  by_id uuid not null references person,
  at timestamptz not null
);

-- What a text said before it was changed; `at`: when it began to say that.
create table post_version (
  post_id uuid not null references post on delete cascade,
  version int not null,
  body text not null,
  at timestamptz not null,
  primary key (post_id, version)
);
create table comment_version (
  comment_id uuid not null references comment on delete cascade,
  version int not null,
  body text not null,
  at timestamptz not null,
  primary key (comment_id, version)
);

create table mention (
  post_id uuid not null references post on delete cascade,
  comment_id uuid references comment on delete cascade,
  person_id uuid not null references person on delete cascade,
  at timestamptz not null,
  unique nulls not distinct (post_id, comment_id, person_id)
);
create index mention_person on mention (person_id);
create index mention_comment on mention (comment_id) where comment_id is not null;

create table kept (
  person_id uuid not null references person on delete cascade,
  post_id uuid not null references post on delete cascade,
  at timestamptz not null,
  primary key (person_id, post_id)
);
create index kept_latest on kept (person_id, at desc, post_id desc);
create index kept_post on kept (post_id);
