-- contracts: widens a check, the release before writes only what it allowed
alter table commitment_event drop constraint commitment_event_type_check;
alter table commitment_event add constraint commitment_event_type_check
    check (type in ('PROMISED', 'SUPERSEDED', 'WARNED', 'PAUSED', 'RESUMED', 'EXTENDED', 'RECOUNTED', 'BREACHED',
        'ESCALATED', 'TAKEN_OVER', 'MET', 'CANCELLED'));

-- those to count anew when the notice of their year comes
create index commitment_provisional on commitment (id) where provisional and status = 'RUNNING';
