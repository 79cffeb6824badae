-- Every list that names people says who is external to whose authority: kept beside the name, since it is read with each line.
-- internal_of: the authorities that somebody is of; of whoever has left altogether, those that they were of.
-- outside_as: what the others call them by, their organisation, else their authority.
alter table person add column internal_of uuid[] not null default '{}', add column outside_as text not null default '';
update person p set internal_of = s.internal_of, outside_as = s.outside_as
  from (select a.person_id,
      coalesce(case when bool_or(a.stands) then array_agg(distinct a.authority_id) filter (where a.stands and a.internal) else array_agg(distinct a.authority_id) filter (where a.internal) end, '{}') as internal_of,
      case when bool_or(a.stands) then coalesce(max(a.organisation) filter (where a.stands), max(x.short_name) filter (where a.stands)) else coalesce(max(a.organisation), max(x.short_name)) end as outside_as
    from (select f.*, f.starts_on <= current_date and (f.ends_on is null or f.ends_on >= current_date) as stands, f.kind in ('staff', 'councillor', 'foster_carer') as internal from affiliation f) a
    join authority x on x.id = a.authority_id group by a.person_id) s
  where p.id = s.person_id;
-- A kept reply is read by its person and purged by its age; nobody is ever deleted under it.
alter table idempotency drop constraint idempotency_person_id_fkey;
drop index idempotency_at;
create index idempotency_at on idempotency using brin (at);
