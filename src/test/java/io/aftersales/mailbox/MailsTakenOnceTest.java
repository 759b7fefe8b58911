package io.aftersales.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import io.aftersales.testing.IntegrationTest;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Each mail is taken once, whichever node reads it and whatever dies meanwhile. */
@IntegrationTest
class MailsTakenOnceTest extends OnOneMailbox {

    @Test
    void whatComesTwiceIsTakenOnceAlsoByTwoNodes() throws Exception {
        for (int i = 0; i < 3; i++) {
            deliver(mail("Lock", "The lock does not open", ""));
        }
        ExecutorService nodes = Executors.newFixedThreadPool(2);

        Future<?> one = nodes.submit(mailbox()::poll);
        Future<?> two = nodes.submit(mailbox()::poll);
        one.get();
        two.get();
        nodes.shutdown();
        mailbox().poll();

        assertThat(outcomes()).containsExactly("CLAIM");
        assertThat(unread()).isEmpty();
    }

    @Test
    void oneNodeReadsAtATime() {
        boolean[] inner = {true};

        boolean outer = turn.take(() -> inner[0] = turn.take(() -> {}));

        assertThat(outer).isTrue();
        assertThat(inner[0]).isFalse();
        assertThat(turn.take(() -> {})).as("given back").isTrue();
    }

    @Test
    void nothingIsLostWhenTheServerDiesBeforeTheCommit() throws Exception {
        deliver(mail("Lock", "The lock does not open", ""));
        MailDesk dying = mock(MailDesk.class);
        doThrow(new IllegalStateException("killed")).when(dying).take(any());

        new Mailbox(settings("30MB"), dying, turn, watch).poll();
        assertThat(unread()).hasSize(1);
        mailbox().poll();

        assertThat(outcomes()).containsExactly("CLAIM");
    }

    @Test
    void whatWasCommittedByANodeThatDiedIsKnown() throws Exception {
        deliver(mail("Lock", "The lock does not open", ""));
        assertThat(desk.take(Mails.read(mail("Lock", "The lock does not open", ""))))
                .isEqualTo(MailOutcome.CLAIM);

        mailbox().poll();

        assertThat(outcomes()).containsExactly("CLAIM");
        assertThat(unread()).isEmpty();
    }
}
