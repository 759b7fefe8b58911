package io.aftersales.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.cases.CaseTimeline;
import io.aftersales.cases.StrangersFiles;
import io.aftersales.claims.ClaimSubmission;
import io.aftersales.claims.CustomerFiles;
import io.aftersales.complaints.CustomerWriting;
import io.aftersales.mailbox.InboundMail.MailFile;
import io.aftersales.notifications.DeliveryReceipts;
import io.aftersales.notifications.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.unit.DataSize;

/** What is done before the transaction of a mail begins, and what is not done at all. */
class MailDeskTest {

    private static final String NUMBER = "CL-20260918-000001";

    private final List<String> steps = new ArrayList<>();

    private final TransactionOperations transaction = mock(TransactionOperations.class);
    private final TakenMails taken = mock(TakenMails.class);
    private final AddressedCase cases = mock(AddressedCase.class);
    private final StrangersFiles files = mock(StrangersFiles.class);
    private final CustomerWriting writing = mock(CustomerWriting.class);
    private final StrangersFiles.Clean clean = mock(StrangersFiles.Clean.class);

    private final MailFiling filing = new MailFiling(
            mock(ClaimSubmission.class), mock(CustomerFiles.class), writing, files, mock(CaseTimeline.class));

    private final MailDesk desk = new MailDesk(
            taken,
            cases,
            filing,
            new MailboxSettings(null, 993, "imaps", null, null, "INBOX", "SMART_HOME", DataSize.ofMegabytes(30), 20),
            new MailDesk.Messages(mock(Outbox.class), mock(DeliveryReceipts.class)),
            transaction);

    @BeforeEach
    void aCaseTakesFiles() {
        when(transaction.execute(any())).thenAnswer(call -> {
            steps.add("begun");
            Object done = call.<TransactionCallback<?>>getArgument(0).doInTransaction(new SimpleTransactionStatus());
            steps.add("ended");
            return done;
        });
        when(cases.of(any())).thenReturn(Optional.of(NUMBER));
        when(taken.take(any(), any())).thenReturn(true);
        when(files.clean(any(), any())).thenAnswer(call -> {
            steps.add("drawn");
            return clean;
        });
    }

    @Test
    void picturesAreDrawnAnewBeforeTheTransactionBegins() {
        assertThat(desk.take(mail(false))).isEqualTo(MailOutcome.ENTRY);

        assertThat(steps).containsExactly("drawn", "drawn", "begun", "ended");
        verify(writing).add(eq(NUMBER), argThat(letter -> letter.files().equals(List.of(clean, clean))));
    }

    @Test
    void nothingIsDrawnForMailsThatAreKnownFromMachinesOrTooMany() {
        when(taken.knows(any())).thenReturn(true);
        assertThat(desk.take(mail(false))).isEqualTo(MailOutcome.REPEATED);

        when(taken.knows(any())).thenReturn(false);
        assertThat(desk.take(mail(true))).isEqualTo(MailOutcome.AUTOMATIC);

        when(taken.lately(any())).thenReturn(20);
        assertThat(desk.take(mail(false))).isEqualTo(MailOutcome.REFUSED);

        verify(files, never()).clean(any(), any());
    }

    @Test
    void whatAnotherNodeTookMeanwhileIsNotFiled() {
        when(taken.take(any(), any())).thenReturn(false);

        assertThat(desk.take(mail(false))).isEqualTo(MailOutcome.REPEATED);

        verify(writing, never()).add(any(), any());
    }

    private static InboundMail mail(boolean automatic) {
        List<MailFile> pictures = List.of(new MailFile("1.png", new byte[] {1}), new MailFile("2.png", new byte[] {2}));
        return new InboundMail("1", "wang@example.com", "Wang", "Lock", "It is shut", pictures, automatic, null);
    }
}
