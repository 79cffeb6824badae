-- What was posted and settled between two moments, for the weeks of spaces.
create index post_made on post (created_at) where trashed_at is null;
create index accepted_answer_at on accepted_answer (at);
