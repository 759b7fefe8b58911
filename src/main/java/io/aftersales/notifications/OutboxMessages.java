package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.customers.ContactDetails.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages in the outbox, and the log of their attempts. */
@Repository
class OutboxMessages {

    private final JdbcClient jdbc;
    private final Facts facts;
    private final Clock clock;

    OutboxMessages(JdbcClient jdbc, Facts facts, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Returns the business zone. */
    ZoneId zone() {
        return clock.getZone();
    }

    /** Adds the message, unless the same one is there already. */
    void add(OutboxMessage message) {
        jdbc.sql("""
                insert into outbox_message (id, template, subject, occasion, customer_id, staff_group, channel, locale,
                    facts, created_at, status, next_attempt_at)
                values (:id, :template, :subject, :occasion, :customer, :group, :channel, :locale,
                    cast(:facts as jsonb), :at, :status, :at)
                on conflict do nothing
                """)
                .param("id", message.id())
                .param("template", message.template())
                .param("subject", message.subject())
                .param("occasion", message.occasion())
                .param("customer", message.customer(), java.sql.Types.OTHER)
                .param("group", message.group(), java.sql.Types.VARCHAR)
                .param("channel", message.channel().name())
                .param("locale", message.language().name())
                .param("facts", facts.write(message.facts()))
                .param("at", timestamp(message.createdAt()))
                .param("status", message.status().name())
                .update();
    }

    /**
     * Takes messages that are due, those first that are due longest, so that nobody else takes them for that while; passes
     * by those that others have.
     */
    List<OutboxMessage> take(int most, Duration lease) {
        return jdbc.sql("""
                        with due as materialized (
                            select id, next_attempt_at as due_at from outbox_message
                            where status = 'QUEUED' and next_attempt_at <= :now
                                and (leased_until is null or leased_until < clock_timestamp())
                            order by next_attempt_at limit :most
                            for update skip locked),
                        taken as (
                            update outbox_message m set attempts = attempts + 1,
                                leased_until = clock_timestamp() + make_interval(secs => :seconds)
                            from due where m.id = due.id
                            returning m.*, due.due_at)
                        select * from taken order by due_at, created_at
                        """)
                .param("now", timestamp(now()))
                .param("most", most)
                .param("seconds", lease.toSeconds())
                .query(this::message)
                .list();
    }

    /** Gives a taken message back untried; it becomes due at that instant. */
    void release(OutboxMessage message, Instant due) {
        jdbc.sql("""
                update outbox_message set attempts = attempts - 1, leased_until = null, next_attempt_at = :due
                where id = :id and status = 'QUEUED' and attempts = :attempts
                """)
                .param("due", timestamp(due))
                .param("id", message.id())
                .param("attempts", message.attempts())
                .update();
    }

    /**
     * Returns the message with that id.
     *
     * @throws IllegalArgumentException if there is none
     */
    OutboxMessage get(UUID id) {
        return jdbc.sql("select * from outbox_message where id = :id")
                .param("id", id)
                .query(this::message)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("There is no message " + id));
    }

    boolean exists(UUID id) {
        return jdbc.sql("select exists (select 1 from outbox_message where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Returns why the last attempt failed. */
    String lastError(UUID id) {
        return jdbc.sql("select coalesce(last_error, '') from outbox_message where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    List<OutboxMessage> about(String subject) {
        return jdbc.sql("select * from outbox_message where subject = :subject order by created_at, id")
                .param("subject", subject)
                .query(this::message)
                .list();
    }

    List<OutboxMessage> latest(int limit) {
        return jdbc.sql("select * from outbox_message order by created_at desc, id limit :limit")
                .param("limit", limit)
                .query(this::message)
                .list();
    }

    /** Notes that it was sent, also when somebody else has taken it since: nobody should send it again. */
    void sent(OutboxMessage message, Channel channel, String providerId) {
        jdbc.sql("""
                with noted as (
                    update outbox_message set status = 'SENT', channel = :channel, sent_at = :now, last_error = null,
                        provider_id = :provider, leased_until = null
                    where id = :id)
                insert into delivery_attempt (message_id, at, channel, outcome) values (:id, :now, :channel, 'SENT')
                """)
                .param("channel", channel.name())
                .param("now", timestamp(now()))
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

    /** Returns the customers whom a message handed in after that instant could not reach. */
    List<UUID> unreached(Instant after) {
        return jdbc.sql("""
                        select distinct customer_id from outbox_message
                        where status = 'UNDELIVERABLE' and created_at > :after and customer_id is not null
                        """).param("after", timestamp(after)).query(UUID.class).list();
    }

    /** Queues what could not reach that customer and was handed in after that instant. Returns how many. */
    int requeue(UUID customer, Instant after) {
        return jdbc.sql("""
                        update outbox_message set status = 'QUEUED', next_attempt_at = :now,
                            requeued_at = :now
                        where status = 'UNDELIVERABLE' and created_at > :after and customer_id = :customer
                        """)
                .param("now", timestamp(now()))
                .param("after", timestamp(after))
                .param("customer", customer)
                .update();
    }

    /** Notes that people know of a message that was given up. Returns false when they did already. */
    boolean reported(UUID id) {
        return jdbc.sql("""
                        update outbox_message set reported_at = :now
                        where id = :id and status = 'FAILED' and reported_at is null
                        """).param("now", timestamp(now())).param("id", id).update() == 1;
    }

    /** Queues a message that was given up for another day, by all channels. */
    void requeue(OutboxMessage message) {
        int queued = jdbc.sql("""
                        update outbox_message set status = 'QUEUED', next_attempt_at = :now, requeued_at = :now,
                            reported_at = null, refused_channels = '{}'
                        where id = :id and status = 'FAILED'
                        """)
                .param("now", timestamp(now()))
                .param("id", message.id())
                .update();
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
                .param("now", timestamp(now()))
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
                .param("next", next == null ? null : timestamp(next), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", message.id())
                .param("attempts", message.attempts())
                .update();
        if (noted == 1) {
            log(message.id(), null, "FAILED", error);
        }
        return noted == 1;
    }

    private void log(UUID message, @Nullable Channel channel, String outcome, @Nullable String detail) {
        jdbc.sql("""
                insert into delivery_attempt (message_id, at, channel, outcome, detail)
                values (:message, :at, :channel, :outcome, :detail)
                """)
                .param("message", message)
                .param("at", timestamp(now()))
                .param("channel", channel == null ? null : channel.name(), java.sql.Types.VARCHAR)
                .param("outcome", outcome)
                .param("detail", detail, java.sql.Types.VARCHAR)
                .update();
    }

    private OutboxMessage message(ResultSet row, int number) throws SQLException {
        Instant createdAt = row.getObject("created_at", OffsetDateTime.class).toInstant();
        OffsetDateTime requeuedAt = row.getObject("requeued_at", OffsetDateTime.class);
        OffsetDateTime sentAt = row.getObject("sent_at", OffsetDateTime.class);
        return new OutboxMessage(
                row.getObject("id", UUID.class),
                row.getString("template"),
                row.getString("subject"),
                row.getString("occasion"),
                row.getObject("customer_id", UUID.class),
                row.getString("staff_group"),
                Channel.valueOf(row.getString("channel")),
                Language.valueOf(row.getString("locale")),
                facts.read(row.getString("facts")),
                createdAt,
                requeuedAt == null ? createdAt : requeuedAt.toInstant(),
                MessageStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                Arrays.stream((String[]) row.getArray("refused_channels").getArray())
                        .map(Channel::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                sentAt == null ? null : sentAt.toInstant());
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
