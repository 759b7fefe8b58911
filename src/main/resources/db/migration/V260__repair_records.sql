-- contracts: what the release before writes is complete and passes the new check, which looks at accepted results only
-- Who was not satisfied had to confirm, rate and sign before he counted as not satisfied: of him the opinion is enough.
alter table repair_acceptance alter column accepted_by drop not null;
alter table repair_acceptance alter column content drop not null;
alter table repair_acceptance alter column quality drop not null;
alter table repair_acceptance alter column attitude drop not null;
alter table repair_acceptance alter column signature drop not null;
alter table repair_acceptance alter column signature_file drop not null;
alter table repair_acceptance drop constraint repair_acceptance_may_accept_check;
alter table repair_acceptance add constraint repair_acceptance_complete check (
    (not satisfied or (may_accept and accepted_by is not null and content is not null and quality is not null
        and attitude is not null and signature is not null))
    and (satisfied or opinion is not null)
    and (signature is null) = (signature_file is null));

-- Whether the place was tidied up after the work; empty where nobody was asked.
alter table repair_work add column tidied_up boolean;
