-- A mail was filed as a consultation about the product line of the settings, and nobody could ever say otherwise: a fault ran
-- on the terms of another line, and could be closed as answered. What is taken for granted is marked until staff record it.
alter table claim add column kind_assumed boolean not null default false;
alter table claim add column line_assumed boolean not null default false;
alter table claim add column model_assumed boolean not null default false;

update claim set kind_assumed = true, line_assumed = true, model_assumed = true
where channel = 'EMAIL' and received_by = 'customer' and kind = 'CONSULTATION' and serial_key is null
    and model in ('not named', '未注明') and status not in ('CLOSED', 'LINKED');
