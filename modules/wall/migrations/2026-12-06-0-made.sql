-- The week is read by ranges of days, of rows that lie in the order of their days: a summary of each range of pages is enough, and costs a new post nothing.
drop index post_made;
create index post_made on post using brin (created_at) with (pages_per_range = 16, autosummarize = on);
