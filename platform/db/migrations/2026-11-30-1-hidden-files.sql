-- The files of what hosts hid: read by who brought them and by whoever runs the scope.
alter table file add column hidden_at timestamptz;
