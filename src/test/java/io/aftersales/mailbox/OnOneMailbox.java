package io.aftersales.mailbox;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.ServerSetup;
import io.aftersales.customers.PersonalDataCipher;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** Has a mailbox on a real server, emptied for each test, and a customer of its own who writes to it. */
abstract class OnOneMailbox {

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});

    final String id = UUID.randomUUID().toString();
    final String address = "wang-" + id + "@example.com";
    final MeterRegistry meters = new SimpleMeterRegistry();
    MailboxWatch watch;

    @Autowired
    MailDesk desk;

    @Autowired
    PollingTurn turn;

    @Autowired
    JdbcClient database;

    @Autowired
    PersonalDataCipher cipher;

    private GreenMailUser service;

    @BeforeEach
    void createMailbox() {
        service = SERVER.setUser("service@example.com", "service", "secret");
        watch = new MailboxWatch(settings("30MB"), meters);
    }

    Mailbox mailbox() {
        return new Mailbox(settings("30MB"), desk, turn, watch);
    }

    static MailboxSettings settings(String largest) {
        return settings(largest, 20);
    }

    static MailboxSettings settings(String largest, int hourlyLimit) {
        return new MailboxSettings(
                "127.0.0.1",
                SERVER.getImap().getPort(),
                "imap",
                "service",
                "secret",
                "INBOX",
                "SMART_HOME",
                DataSize.parse(largest),
                hourlyLimit);
    }

    String mail(String subject, String text, String suffix) {
        return """
                From: Wang Xiaoming <%s>
                Message-ID: <%s%s@example.com>
                Subject: %s
                Content-Type: text/plain; charset=UTF-8

                %s
                """.formatted(address, id, suffix, subject, text);
    }

    void deliver(String source) {
        service.deliver(Mails.raw(source));
    }

    List<Message> all() throws Exception {
        return List.of(SERVER.getReceivedMessages());
    }

    List<Message> unread() throws Exception {
        return all().stream().filter(mail -> !seen(mail)).toList();
    }

    private static boolean seen(Message mail) {
        try {
            return mail.isSet(Flags.Flag.SEEN);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> outcomes() {
        return database.sql("select outcome from inbound_mail where sender = ?")
                .param(cipher.fingerprint("mail-sender:" + address))
                .query(String.class)
                .list();
    }
}
