-- Whoever is erased is muted by nobody any more.
create index silence_of_person on silence (subject_id) where noun = 'person';
