-- How somebody reads best: the size of letters, whether things move, the space between words and lines.
alter table person
  add column text_size text not null default 'normal' check (text_size in ('normal', 'large', 'larger')),
  add column motion text not null default 'auto' check (motion in ('auto', 'less')),
  add column spacing text not null default 'normal' check (spacing in ('normal', 'wide'));
