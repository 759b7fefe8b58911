-- A complaint by letter or phone may be put on file after it came in: when that was. Null for those from before.

alter table complaint add column entered_at timestamptz;
