-- Claims whose customer should have been reached, the latest first. The database takes nearly all that wait for late ones,
-- since nearly all claims were received long ago, and reads them all where none is: with the instant in the index it reads
-- none but late ones.
create index claim_unreached on claim (received_at desc, number desc, response_due_at) where status = 'RECEIVED';
