-- The sweeper of files stops at nothing: a photo that a trashed post still names goes, and its line with it.
alter table post_photo drop constraint post_photo_file_id_fkey, add foreign key (file_id) references file on delete cascade;
create index post_trash on post (trashed_at) where trashed_at is not null;
create index comment_trash on comment (trashed_at) where trashed_at is not null;
