package io.aftersales.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.ServerSetup;
import io.aftersales.problems.Refused;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.unit.DataSize;

/** Mails that cannot be taken, in a real mailbox: they hold up no other, and none is refused for the fault of others. */
class FailingMailsTest {

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});

    private final MailDesk desk = mock(MailDesk.class);
    private final PollingTurn turn = mock(PollingTurn.class);
    private final List<String> tried = new ArrayList<>();

    private GreenMailUser service;
    private Mailbox mailbox;

    @BeforeEach
    void createMailbox() {
        service = SERVER.setUser("service@example.com", "service", "secret");
        mailbox = mailbox(SERVER.getImap().getPort());
        doAnswer(call -> {
                    call.<Runnable>getArgument(0).run();
                    return true;
                })
                .when(turn)
                .take(any());
        when(desk.refuse(any(), any())).thenReturn(MailOutcome.REFUSED);
        when(desk.take(any())).thenAnswer(call -> {
            tried.add(call.<InboundMail>getArgument(0).subject());
            return MailOutcome.CLAIM;
        });
    }

    @Test
    void fiftyThatFailHoldUpNoneBehindThem() throws Exception {
        failing(new IllegalStateException("bad"));
        deliver("bad", 50);
        deliver("good", 1);

        poll(2);

        assertThat(tried).containsExactly("good");
        assertThat(unread()).hasSize(50);
        verify(desk, never()).refuse(any(), any());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {IllegalStateException.class, DataAccessResourceFailureException.class, StackOverflowError.class})
    void whatFailsFiveTimesWhileOthersAreTakenIsFlaggedForTheDesk(Class<? extends Throwable> failure) throws Exception {
        failing(failure.getConstructor(String.class).newInstance("bad"));
        deliver("bad", 1);
        for (int round = 0; round < 5; round++) {
            deliver("good", 1);
            poll(1);
        }
        assertThat(unread()).hasSize(1);
        verify(desk, never()).refuse(any(), any());

        poll(2);

        verify(desk, times(1)).refuse(any(), eq(MailRefusal.FAILING));
        assertThat(unread()).isEmpty();
        assertThat(with(Flags.Flag.FLAGGED, true))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getSubject()).isEqualTo("bad"));
    }

    @Test
    void whileNothingIsTakenNothingIsRefused() throws Exception {
        failing(new DataAccessResourceFailureException("The database is away"));
        deliver("bad", 3);
        poll(6);
        working();

        poll(1);

        verify(desk, never()).refuse(any(), any());
        assertThat(unread()).isEmpty();
        assertThat(tried).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(classes = {CannotCreateTransactionException.class, SQLTransientConnectionException.class})
    void withoutAConnectionToTheDatabaseNothingCounts(Class<? extends Exception> failure) throws Exception {
        failing(new IllegalStateException(failure.getConstructor(String.class).newInstance("bad")));
        deliver("bad", 1);
        for (int round = 0; round < 6; round++) {
            deliver("good", 1);
            poll(1);
        }

        poll(1);

        verify(desk, never()).refuse(any(), any());
        assertThat(unread()).hasSize(1);
    }

    @Test
    void whileFilesCannotBeCheckedForVirusesNothingCounts() {
        FailingMails mails = new FailingMails();
        for (int round = 0; round < 10; round++) {
            mails.begin(List.of("with a file", "good"));
            mails.failed("with a file", new Refused(Refused.Kind.NOT_NOW, "cases.attachment.unchecked"));
            mails.taken("good");
            mails.end();
        }

        assertThat(mails.hopeless("with a file")).isFalse();
    }

    @Test
    void aMailIsNotBrokenWhereTheLineWasLost() throws Exception {
        deliver("long", 1, "x".repeat(500_000));

        try (ServerSocket line = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread cutting = new Thread(() -> passOn(line, 100_000));
            cutting.start();
            mailbox(line.getLocalPort()).poll();
            cutting.join();
        }

        verify(desk, never()).refuse(any(), any());
        assertThat(unread()).hasSize(1);
        poll(1);
        assertThat(tried).containsExactly("long");
    }

    private Mailbox mailbox(int port) {
        MailboxSettings settings = new MailboxSettings(
                "127.0.0.1", port, "imap", "service", "secret", "INBOX", "SMART_HOME", DataSize.ofMegabytes(30), 20);
        return new Mailbox(settings, desk, turn, new MailboxWatch(settings, new SimpleMeterRegistry()));
    }

    private void poll(int rounds) {
        for (int round = 0; round < rounds; round++) {
            mailbox.poll();
        }
    }

    private void failing(Throwable failure) {
        doThrow(failure)
                .when(desk)
                .take(argThat(mail -> mail != null && mail.subject().equals("bad")));
    }

    private void working() {
        doAnswer(call -> {
                    tried.add("bad");
                    return MailOutcome.CLAIM;
                })
                .when(desk)
                .take(any());
    }

    private void deliver(String subject, int count) {
        deliver(subject, count, "Hello");
    }

    private void deliver(String subject, int count, String text) {
        for (int i = 0; i < count; i++) {
            service.deliver(Mails.raw("From: wang@example.com\nSubject: " + subject + "\n\n" + text));
        }
    }

    private static List<Message> unread() throws MessagingException {
        return with(Flags.Flag.SEEN, false);
    }

    private static List<Message> with(Flags.Flag flag, boolean set) throws MessagingException {
        List<Message> found = new ArrayList<>();
        for (Message mail : SERVER.getReceivedMessages()) {
            if (mail.isSet(flag) == set) {
                found.add(mail);
            }
        }
        return found;
    }

    /** Passes on one connection to the mail server, and so many bytes of what that answers. */
    private static void passOn(ServerSocket line, int most) {
        try (Socket client = line.accept();
                Socket server =
                        new Socket(line.getInetAddress(), SERVER.getImap().getPort())) {
            Thread asking = new Thread(() -> copy(client, server, Integer.MAX_VALUE));
            asking.start();
            copy(server, client, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Socket from, Socket to, int most) {
        byte[] some = new byte[1000];
        try {
            InputStream input = from.getInputStream();
            OutputStream output = to.getOutputStream();
            int left = most;
            for (int read = input.read(some); read >= 0 && left > 0; read = input.read(some)) {
                output.write(some, 0, read);
                left -= read;
            }
        } catch (IOException closed) {
            // as intended
        }
    }
}
