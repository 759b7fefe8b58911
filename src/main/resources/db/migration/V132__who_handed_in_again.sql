-- Whoever hands a corrected claim in, or passes it on to finance, had a part in it: he neither reviews nor pays it.

alter table expense_claim add column corrected_by text, add column passed_on_by text;
alter table expense_claim add check (reviewed_by <> corrected_by);
alter table expense_claim add check (reviewed_by <> passed_on_by);
