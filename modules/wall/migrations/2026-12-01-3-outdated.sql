-- A question whose answer is not true any more: since when, who said so, and what stands in its place (a noun of the house and its id), if anything does.
alter table post
  add column outdated_at timestamptz,
  add column outdated_by uuid references person,
  add column replaced_noun text,
  add column replaced_id uuid,
  add constraint post_outdated check ((outdated_at is null) = (outdated_by is null) and (replaced_noun is null) = (replaced_id is null));
