-- The day on which a case goes stands on its instances alone from now on, so the engine's cleanup would take them and leave
-- what is below. They leave by the removal of their case, or not at all: also where removals are off and the day is over.
create function instance_of_case_stays() returns trigger language plpgsql as $$
begin
    if is_removal(tg_op) then
        return old;
    end if;
    -- without an error, which would end the cleanup; without its day, or the next batch would be full of what stays
    update act_hi_procinst set removal_time_ = null where id_ = old.id_;
    return null;
end
$$;

create trigger act_hi_procinst_of_case_stays before delete on act_hi_procinst for each row
    when (old.removal_time_ is not null and old.business_key_ ~ '^(CL|CP|FU|EX)-\d{8}-\d{6}$')
    execute function instance_of_case_stays();
