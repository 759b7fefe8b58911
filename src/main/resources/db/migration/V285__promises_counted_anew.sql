-- contracts: widens a check, the release before writes only what it allowed
-- not valid: what is there obeys the narrower one, and need not be read while everybody waits
alter table commitment_event drop constraint commitment_event_type_check;
alter table commitment_event add constraint commitment_event_type_check
    check (type in ('PROMISED', 'SUPERSEDED', 'WARNED', 'PAUSED', 'RESUMED', 'EXTENDED', 'RECOUNTED', 'BREACHED',
        'ESCALATED', 'TAKEN_OVER', 'MET', 'CANCELLED')) not valid;
