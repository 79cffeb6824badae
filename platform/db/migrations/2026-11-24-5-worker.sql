-- Each worker says every few seconds that it is alive: readiness looks here, and a dead one's jobs are taken up.
create table worker_beat (
  worker text primary key,
  last_seen timestamptz not null
);
