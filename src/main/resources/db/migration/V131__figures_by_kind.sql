-- Figures by kind of cost are asked for by cost centre and day of the service.

create index expense_claim_cost_centre on expense_claim (cost_centre, service_ended_at) where cost_centre is not null;
