package io.aftersales.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.customers.CustomerDesk;
import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionOperations;

/** One person who cannot be erased again keeps nobody else half erased. */
@Requirement("SEC-02")
@ExtendWith(OutputCaptureExtension.class)
class FailedErasuresTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    private final CustomerDesk customers = mock(CustomerDesk.class);
    private final Forgetting forgetting = mock(Forgetting.class);
    private final RepeatedErasures erasures =
            new RepeatedErasures(customers, forgetting, TransactionOperations.withoutTransaction());

    @BeforeEach
    void theFirstFails() {
        when(customers.halfErased()).thenReturn(List.of(FIRST, SECOND));
        doThrow(new IllegalStateException("Key (phone)=(+8613800000000) is there"))
                .when(forgetting)
                .forget(eq(List.of(FIRST)), any());
    }

    @Test
    void theOthersAreErasedAndItIsTriedAgain() {
        erasures.repeat();
        erasures.repeat();

        verify(forgetting, times(2)).forget(eq(List.of(FIRST)), any());
        verify(forgetting, times(2)).forget(eq(List.of(SECOND)), any());
    }

    @Test
    void theLogNamesWhoButQuotesNoRow(CapturedOutput output) {
        erasures.repeat();

        assertThat(output).contains(FIRST.toString(), "Erased 1 persons").doesNotContain("13800000000");
    }
}
