-- A customer may change his mind until his data are gone, before or after the decision.

alter table erasure_request
    drop constraint erasure_request_status_check,
    drop constraint erasure_request_check,
    drop constraint erasure_request_check2,
    drop constraint erasure_request_check3,
    add constraint erasure_request_status
        check (status in ('ASKED', 'REFUSED', 'GRANTED', 'ERASED', 'LAPSED', 'TAKEN_BACK')),
    add constraint erasure_request_decided
        check (status = 'TAKEN_BACK' or (status = 'ASKED') = (decided_at is null)),
    add constraint erasure_request_granted
        check (status = 'TAKEN_BACK' or (status in ('GRANTED', 'ERASED', 'LAPSED')) = (erase_at is not null)),
    add constraint erasure_request_ended
        check ((status in ('ERASED', 'LAPSED', 'TAKEN_BACK')) = (ended_at is not null));
