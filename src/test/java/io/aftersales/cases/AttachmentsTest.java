package io.aftersales.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.customers.PersonalDataCipher;
import io.aftersales.problems.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** One content is kept once in a case, whatever it is called. */
class AttachmentsTest {

    private static final byte[] RECEIPT = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    private final AttachmentStore store = mock(AttachmentStore.class);
    private final VirusCheck viruses = new VirusCheck(Optional.empty());
    private final Attachments attachments = new Attachments(
            store, mock(CaseTimeline.class), mock(PersonalDataCipher.class), viruses, DataSize.ofMegabytes(1));

    private enum Kind {
        INVOICE,
        OTHER
    }

    @BeforeEach
    void isOnFileAsSomethingElse() {
        when(store.find(any(), anyString()))
                .thenReturn(Optional.of(new Attachment(
                        UUID.randomUUID(),
                        Kind.OTHER.name(),
                        "receipt.pdf",
                        "application/pdf",
                        RECEIPT.length,
                        "hash",
                        Instant.EPOCH,
                        "engineer")));
    }

    @Test
    void aFileThatProvesSomethingElseAlreadyIsNotDropped() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> attachments.add("EX-1", Kind.INVOICE, "a.pdf", RECEIPT, "engineer"))
                .satisfies(refused ->
                        assertThat(refused.problems().get(0).expectation()).isEqualTo("cases.attachment.otherKind"));
    }

    @Test
    void whereTheCaseKnowsWhatEachFileProvesItIsTheFileThatCounts() {
        Attachments.Added added = attachments.addUnderAnyKind("EX-1", Kind.INVOICE, "a.pdf", RECEIPT, "engineer");

        assertThat(added.fresh()).isFalse();
        assertThat(added.attachment().name()).isEqualTo("receipt.pdf");
        verify(store, never()).add(any(), any(), any());
    }

    @Test
    void aCustomerIsNotRefusedForWhatStaffTookItFor() {
        StrangersFiles.Clean his = new StrangersFiles(attachments, viruses).clean("bill.pdf", RECEIPT);

        Attachments.Added added = attachments.add("CP-1", Kind.INVOICE, his, "customer");

        assertThat(added.fresh()).isFalse();
        assertThat(added.attachment().kind()).isEqualTo(Kind.OTHER.name());
        verify(store, never()).add(any(), any(), any());
    }
}
