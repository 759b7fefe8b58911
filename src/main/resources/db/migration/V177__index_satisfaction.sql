-- What the dashboard counts: answers to follow-ups by the day they came.
create index follow_up_ended on follow_up (ended_at) where ended_at is not null;
