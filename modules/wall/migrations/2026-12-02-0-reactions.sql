-- One's own reactions to a page of posts are read at once, by the person.
create index reaction_mine on reaction (person_id, post_id);
drop index reaction_person;
