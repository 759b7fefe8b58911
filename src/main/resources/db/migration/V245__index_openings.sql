-- the register of a period is read month by month
create index expense_claim_opened on expense_claim (opened_at);
create index follow_up_opened_alone on follow_up (opened_at) where claim_number is null;
