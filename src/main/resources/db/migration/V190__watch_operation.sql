-- What operators watch: each node reads it every few seconds, so it takes the same time however long the history is.
create index commitment_open on commitment (due_at) where status in ('RUNNING', 'PAUSED') and superseded_by is null;
create index commitment_broken on commitment (escalated_level)
    where status = 'BREACHED' and met_at is null and cancelled_at is null and superseded_by is null;
create index outbox_message_failed on outbox_message (created_at) where status in ('FAILED', 'UNDELIVERABLE');
create index ix_job_failed on act_ru_job (retries_) where retries_ = 0;
