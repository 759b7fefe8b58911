-- By which contact somebody proved that a case is his: the keyed hash of the phone number or e-mail address to which the
-- code went. What he reads and has erased beyond that case are records with this contact. Null is what was proved before
-- it was noted: it reaches the record of the case alone.

alter table portal_code add column contact text;
alter table portal_session add column contact text;
alter table erasure_request add column contact text;

-- the contact to which alone a message goes, PHONE or EMAIL; null when it may go to each
alter table outbox_message add column only_contact text;

-- requests under way keep what they were made with: where the last code before them went, which nothing refused
update erasure_request r
set contact = (
    select case m.channel when 'EMAIL' then c.email_fingerprint else c.phone_fingerprint end
    from outbox_message m join customer c on c.id = m.customer_id
    where m.customer_id = r.customer_id and m.template = 'portal-code' and m.created_at <= r.asked_at
        and m.status in ('SENT', 'DELIVERED', 'RECORDED') and m.refused_channels = '{}'
    order by m.created_at desc
    limit 1)
where r.status in ('ASKED', 'GRANTED');
