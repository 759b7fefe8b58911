-- What customers wrote about their cases went on the timeline and to a group that may have no address: nobody was asked
-- to read it. A row stands for what is unread of a case, and for the one task that asks somebody to read it: how often
-- he wrote since, so that nobody says he has read what came after he looked.
create table unread_message (
    case_number text primary key,
    since       timestamptz not null,
    messages    integer not null check (messages > 0)
);
