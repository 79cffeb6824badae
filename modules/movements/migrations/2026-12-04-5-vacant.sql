-- Does the post of whoever leaves wait for somebody else? A departure that nobody prepared here says nothing of it.
alter table departure add column vacant boolean not null default false;
