-- A scope in which people are spoken of who must not be named: what is told of it elsewhere carries none of its words.
alter table scope add column discreet_at timestamptz;
