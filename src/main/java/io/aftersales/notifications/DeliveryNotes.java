package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails.Channel;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down what becomes of messages, each attempt in the delivery log. */
@Repository
class DeliveryNotes {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveryNotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes that it was sent, also when somebody else has taken it since: nobody should send it again. The channel answers,
     * hence what it held up becomes due.
     */
    void sent(OutboxMessage message, Channel channel, String providerId) {
        jdbc.sql("""
                with noted as (
                    update outbox_message set status = 'SENT', channel = :channel, sent_at = :now, last_error = null,
                        provider_id = :provider, leased_until = null
                    where id = :id),
                resumed as (
                    update outbox_message set next_attempt_at = :now, held_by = null
                    where id in (select id from outbox_message
                        where held_by = :channel and status = 'QUEUED' and id <> :id
                        for update skip locked))
                insert into delivery_attempt (message_id, at, channel, outcome) values (:id, :now, :channel, 'SENT')
                """)
                .param("channel", channel.name())
                .param("now", now())
                .param("provider", providerId)
                .param("id", message.id())
                .update();
    }

    /** Notes that the message was kept and not sent. */
    void recorded(OutboxMessage message, Channel channel) {
        jdbc.sql("""
                update outbox_message set status = 'RECORDED', channel = :channel, last_error = null,
                    leased_until = null
                where id = :id
                """).param("channel", channel.name()).param("id", message.id()).update();
        log(message.id(), channel, "RECORDED", null);
    }

    /** Notes that this channel never takes the message. */
    void refused(OutboxMessage message, Channel channel, String reason) {
        jdbc.sql("""
                update outbox_message set refused_channels = array_append(refused_channels, cast(:channel as text)),
                    last_error = :reason
                where id = :id and not :channel = any (refused_channels)
                """)
                .param("channel", channel.name())
                .param("reason", reason)
                .param("id", message.id())
                .update();
        log(message.id(), channel, "REFUSED", reason);
    }

    /** Queues a message that was given up for another day, by all channels. */
    void requeue(OutboxMessage message) {
        int queued = jdbc.sql("""
                        update outbox_message set status = 'QUEUED', next_attempt_at = :now, requeued_at = :now,
                            refused_channels = '{}'
                        where id = :id and status = 'FAILED'
                        """).param("now", now()).param("id", message.id()).update();
        if (queued == 1) {
            log(message.id(), null, "REQUEUED", null);
        }
    }

    void delivered(UUID id, Channel channel) {
        int noted =
                jdbc.sql("""
                        update outbox_message set status = 'DELIVERED'
                        where id = :id and status = 'SENT' and channel = :channel
                        """).param("id", id).param("channel", channel.name()).update();
        if (noted == 1) {
            log(id, channel, "DELIVERED", null);
        }
    }

    /** Queues a message that came back for the next channel. Returns false when it did not go by this one. */
    boolean bounced(UUID id, Channel channel, String reason) {
        int noted = jdbc.sql("""
                        update outbox_message set status = 'QUEUED', next_attempt_at = :now, requeued_at = :now,
                            last_error = :reason,
                            refused_channels = array_append(refused_channels, cast(:channel as text))
                        where id = :id and status in ('SENT', 'DELIVERED') and channel = :channel
                        """)
                .param("now", now())
                .param("reason", reason)
                .param("id", id)
                .param("channel", channel.name())
                .update();
        if (noted == 1) {
            log(id, channel, "BOUNCED", reason);
        }
        return noted == 1;
    }

    void undeliverable(OutboxMessage message, String reason) {
        jdbc.sql("""
                update outbox_message set status = 'UNDELIVERABLE', last_error = :reason, leased_until = null
                where id = :id and status = 'QUEUED'
                """).param("reason", reason).param("id", message.id()).update();
        log(message.id(), null, "UNDELIVERABLE", reason);
    }

    /**
     * Notes a failed attempt, unless somebody else has tried since.
     *
     * @param next when to try again, null to give up
     * @return whether it was noted
     */
    boolean failed(OutboxMessage message, String error, @Nullable Instant next) {
        int noted = jdbc.sql("""
                        update outbox_message set status = :status, last_error = :error, leased_until = null,
                            next_attempt_at = coalesce(:next, next_attempt_at)
                        where id = :id and status = 'QUEUED' and attempts = :attempts
                        """)
                .param("status", next == null ? "FAILED" : "QUEUED")
                .param("error", error)
                .param("next", next == null ? null : next.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", message.id())
                .param("attempts", message.attempts())
                .update();
        if (noted == 1) {
            log(message.id(), null, "FAILED", error);
        }
        return noted == 1;
    }

    /** Notes that a failed message waits for its channel to answer again. */
    void held(OutboxMessage message, Channel channel) {
        jdbc.sql("""
                update outbox_message set held_by = :channel
                where id = :id and status = 'QUEUED' and attempts = :attempts
                """)
                .param("channel", channel.name())
                .param("id", message.id())
                .param("attempts", message.attempts())
                .update();
    }

    private void log(UUID message, @Nullable Channel channel, String outcome, @Nullable String detail) {
        jdbc.sql("""
                insert into delivery_attempt (message_id, at, channel, outcome, detail)
                values (:message, :at, :channel, :outcome, :detail)
                """)
                .param("message", message)
                .param("at", now())
                .param("channel", channel == null ? null : channel.name(), Types.VARCHAR)
                .param("outcome", outcome)
                .param("detail", detail, Types.VARCHAR)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
