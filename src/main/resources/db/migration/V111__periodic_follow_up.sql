-- Follow-up of users without a service before it: a case of its own.

create sequence follow_up_number_sequence minvalue 1 maxvalue 999999 cycle;
