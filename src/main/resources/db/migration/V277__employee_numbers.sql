-- Records name who took them down by name and employee number (CMP-04). A complaint keeps both as they were then; null
-- where they were not entered, where a customer complained himself, and for those from before.

alter table staff_profile add column employee_number text;
alter table staff_change add column employee_number text;

alter table complaint add column taker_name text, add column taker_number text;
