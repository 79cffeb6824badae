-- The employer's own identifier: text, since it may begin with zeros; it is how people without e-mail are known.
alter table affiliation add column matricule text;
create unique index affiliation_matricule on affiliation (authority_id, matricule) where matricule is not null;
alter table affiliation add column version int not null default 1;
