-- Timelines and repeated submissions belong to all kinds of cases, not to claims alone: nothing refers to claims any more.

alter table claim_event rename to case_event;
alter table case_event rename column claim_number to case_number;
alter table case_event drop constraint claim_event_claim_number_fkey;
alter table case_event rename constraint claim_event_pkey to case_event_pkey;
alter sequence claim_event_seq rename to case_event_seq;
alter index claim_event_claim rename to case_event_case;

alter trigger claim_event_append_only on case_event rename to case_event_append_only;
alter function claim_event_is_append_only() rename to case_event_is_append_only;

create or replace function case_event_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The timeline of a case is append-only: % refused', tg_op;
end
$$;

alter table idempotency_key rename column claim_number to case_number;
alter table idempotency_key drop constraint idempotency_key_claim_number_fkey;
