-- A file that the bank has not paid is called off: its payments go, so that its claims can be paid otherwise. Looked at
-- after the statement, whose rows are known then; one that takes none of them, or one that was paid too, is refused as a
-- whole.
create function expense_payment_stays() returns trigger language plpgsql as $$
begin
    if is_removal(tg_op) or (
            exists (select from gone)
            and not exists (select from gone where paid_on is not null or message_id is null)) then
        return null;
    end if;
    raise exception '% is kept as long as its case: % is not allowed', tg_table_name, tg_op
        using errcode = 'restrict_violation';
end
$$;

drop trigger expense_payment_stays on expense_payment;
create trigger expense_payment_stays after delete on expense_payment
    referencing old table as gone
    for each statement execute function expense_payment_stays();
create trigger expense_payment_never_emptied before truncate on expense_payment
    for each statement execute function case_stays();
