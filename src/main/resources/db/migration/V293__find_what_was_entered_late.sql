-- reviews count what was due before of cases that came in earlier than they were put on file: a claim keeps that on its
-- timeline only
create index case_event_entered_late on case_event (at, case_number) where type = 'ENTERED_LATE';
