-- The blueprints that somebody charged with opening spaces opens them from; null: any, and none.
alter table duty add column blueprints text[] check (cardinality(blueprints) between 1 and 50);
