-- New words go into their index at once: waiting in its list, as after an import of ten thousand people, they would be read one by one by every question.
alter index directory_word_text set (fastupdate = off);
select gin_clean_pending_list('directory_word_text');
