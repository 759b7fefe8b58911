package io.aftersales.notifications;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariDataSource;
import io.aftersales.customers.ContactDetails;
import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.customers.ContactDetails.Language;
import io.aftersales.customers.CustomerDesk;
import io.aftersales.customers.PersonalDataCipher;
import io.aftersales.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** An outbox on tables of its own, so that nobody else sends at the same time. */
final class OutboxBench implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Instant START = Instant.parse("2026-09-18T02:00:00Z");
    static final UUID CUSTOMER = UUID.randomUUID();
    static final String ADDRESS = "wang@example.com";
    static final String PHONE = "+8613800000000";

    final CustomerDesk desk = mock(CustomerDesk.class);
    final PersonalDataCipher cipher = mock(PersonalDataCipher.class);
    final NotificationSettings settings = new NotificationSettings(
            "service@example.com", Language.EN, Map.of("service-managers", "boss@example.com"));
    final Templates templates = new Templates(ZONE, "https://service.example.com");
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final OutboxMessages messages;
    final DeliveryNotes notes;

    /** Messages that people were told of. */
    final List<UUID> givenUp = new CopyOnWriteArrayList<>();

    private final HikariDataSource dataSource = new HikariDataSource();
    private Instant now = START;

    OutboxBench(String database) {
        dataSource.setJdbcUrl(TestDatabase.create(database));
        dataSource.setUsername("postgres");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V035__create_outbox.sql"),
                        new ClassPathResource("db/migration/V140__lease_messages.sql"),
                        new ClassPathResource("db/migration/V141__delivery_receipts.sql"),
                        new ClassPathResource("db/migration/V220__hold_messages.sql"))
                .execute(dataSource);
        jdbc = JdbcClient.create(dataSource);
        // by V249, which is about other tables too
        jdbc.sql("alter table outbox_message add column only_contact text").update();
        transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        Clock clock = mock(Clock.class);
        when(clock.instant()).thenAnswer(call -> now);
        when(clock.getZone()).thenReturn(ZONE);
        when(cipher.encrypt(any(String.class))).thenAnswer(call -> "k1:" + call.getArgument(0));
        when(cipher.decrypt(any(String.class)))
                .thenAnswer(call -> call.<String>getArgument(0).substring(3));
        messages = new OutboxMessages(jdbc, new Facts(cipher), clock);
        notes = new DeliveryNotes(jdbc, clock);
        empty();
    }

    /** Begins anew, with a customer who can be reached by phone and mail. */
    void empty() {
        jdbc.sql("truncate outbox_message, delivery_attempt").update();
        now = START;
        givenUp.clear();
        reachable(ADDRESS, PHONE, Channel.PHONE);
    }

    void at(Instant instant) {
        now = instant;
    }

    void reachable(@Nullable String email, @Nullable String phone, Channel preferred) {
        when(desk.contact(any())).thenReturn(new ContactDetails("王小明", phone, email, null, preferred, Language.ZH));
    }

    Outbox outbox(Carriers carriers) {
        return new Outbox(messages, desk, templates, settings, carriers);
    }

    Letters letters() {
        return new Letters(templates, desk, settings, cipher);
    }

    Dispatcher dispatcher(Carriers carriers) {
        QuietHours night = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), Set.of(Channel.SMS, Channel.WECHAT));
        return new Dispatcher(
                messages, notes, letters(), carriers, night, (id, subject) -> givenUp.add(id), transaction);
    }

    static Carriers byMail(Transport transport) {
        return new Carriers(Map.of(Channel.EMAIL, transport));
    }

    MailTransport smtp(int port) {
        return smtp(port, Duration.ofMinutes(1));
    }

    /** A transport that gives a server that long for each answer. */
    MailTransport smtp(int port, Duration patience) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        for (String limit : List.of("connectiontimeout", "timeout")) {
            sender.getJavaMailProperties().setProperty("mail.smtp." + limit, Long.toString(patience.toMillis()));
        }
        return new MailTransport(sender, settings.sender());
    }

    Map<String, Object> row(String subject) {
        return jdbc.sql("select * from outbox_message where subject = ?")
                .param(subject)
                .query()
                .singleRow();
    }

    List<String> outcomes() {
        return jdbc.sql("select outcome from delivery_attempt order by id")
                .query(String.class)
                .list();
    }

    /** Returns channel and outcome of every attempt. */
    List<String> attempts() {
        return jdbc.sql("select concat_ws(' ', channel, outcome) from delivery_attempt order by id")
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
