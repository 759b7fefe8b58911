package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.customers.ContactDetails.Language;
import io.aftersales.customers.ContactOnFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages in the outbox: handing in, taking, giving back, reading. {@link DeliveryNotes} has what becomes of them. */
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
                insert into outbox_message (id, template, subject, occasion, customer_id, staff_group, only_contact,
                    channel, locale, facts, created_at, status, next_attempt_at)
                values (:id, :template, :subject, :occasion, :customer, :group, :only, :channel, :locale,
                    cast(:facts as jsonb), :at, :status, :at)
                on conflict do nothing
                """)
                .param("id", message.id())
                .param("template", message.template())
                .param("subject", message.subject())
                .param("occasion", message.occasion())
                .param("customer", message.customer(), Types.OTHER)
                .param("group", message.group(), Types.VARCHAR)
                .param("only", message.only() == null ? null : message.only().name(), Types.VARCHAR)
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
                            update outbox_message m set attempts = attempts + 1, held_by = null,
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

    /** Makes one message of each channel that gave no answer due now, to find out whether it does again. */
    void probe() {
        for (Channel channel : Channel.values()) {
            jdbc.sql("""
                    update outbox_message set next_attempt_at = :now
                    where id = (select id from outbox_message
                        where held_by = :channel and status = 'QUEUED' and next_attempt_at > :now
                        order by next_attempt_at limit 1
                        for update skip locked)
                    """)
                    .param("now", timestamp(now()))
                    .param("channel", channel.name())
                    .update();
        }
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

    /**
     * Returns whether the message was tried, is not noted as sent, and may be on its way by that channel; empty when there
     * is no such message. Nobody else notes anything about it until the transaction ends.
     */
    Optional<Boolean> underWay(UUID id, Channel channel) {
        return jdbc.sql("""
                        select status = 'QUEUED' and attempts > 0 and not :channel = any (refused_channels)
                        from outbox_message where id = :id for update
                        """)
                .param("channel", channel.name())
                .param("id", id)
                .query(Boolean.class)
                .optional();
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

    /**
     * Returns the customers whom a message handed in after that instant could not reach, by any of their contacts: what is
     * for one of them alone is a code, which is no good later.
     */
    List<UUID> unreached(Instant after) {
        return jdbc.sql("""
                        select distinct customer_id from outbox_message
                        where status = 'UNDELIVERABLE' and created_at > :after and customer_id is not null
                            and only_contact is null
                        """).param("after", timestamp(after)).query(UUID.class).list();
    }

    /** Queues what could not reach that customer and was handed in after that instant. Returns how many. */
    int requeue(UUID customer, Instant after) {
        return jdbc.sql("""
                        update outbox_message set status = 'QUEUED', next_attempt_at = :now,
                            requeued_at = :now
                        where status = 'UNDELIVERABLE' and created_at > :after and customer_id = :customer
                            and only_contact is null
                        """)
                .param("now", timestamp(now()))
                .param("after", timestamp(after))
                .param("customer", customer)
                .update();
    }

    private OutboxMessage message(ResultSet row, int number) throws SQLException {
        Instant createdAt = row.getObject("created_at", OffsetDateTime.class).toInstant();
        OffsetDateTime requeuedAt = row.getObject("requeued_at", OffsetDateTime.class);
        String only = row.getString("only_contact");
        OffsetDateTime sentAt = row.getObject("sent_at", OffsetDateTime.class);
        return new OutboxMessage(
                row.getObject("id", UUID.class),
                row.getString("template"),
                row.getString("subject"),
                row.getString("occasion"),
                row.getObject("customer_id", UUID.class),
                row.getString("staff_group"),
                only == null ? null : ContactOnFile.Kind.valueOf(only),
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
