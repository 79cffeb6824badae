-- Posts that somebody follows without having written in them. Whoever wrote in one follows it by that.
create table post_follow (
  post_id uuid not null references post on delete cascade,
  person_id uuid not null references person on delete cascade,
  at timestamptz not null,
  primary key (post_id, person_id)
);
create index post_follow_person on post_follow (person_id, at desc, post_id desc);

-- Whether somebody wrote in a thread is asked with each post: found by both, in one probe.
create index comment_writer on comment (author_id, post_id);
drop index comment_author;
