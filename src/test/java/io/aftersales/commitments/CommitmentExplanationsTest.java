package io.aftersales.commitments;

import static io.aftersales.commitments.CommitmentKind.EXPENSE_PAYMENT;
import static io.aftersales.commitments.CommitmentKind.RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.aftersales.calendar.WorkingCalendars;
import io.aftersales.testing.IntegrationTest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class CommitmentExplanationsTest {

    @Autowired
    private CommitmentLedger ledger;

    @Autowired
    private Commitments commitments;

    @Autowired
    private CommitmentEvents events;

    @Autowired
    private WorkingCalendars calendars;

    @Autowired
    private Clock clock;

    private final String subject = "CL-" + UUID.randomUUID();

    @Test
    void explainsThePromisesOfACaseAtOnceAndEachAsAlone() {
        UUID paused = promised(EXPENSE_PAYMENT);
        UUID response = promised(RESPONSE);
        ledger.pause(paused, "claim returned", "finance");
        Commitments read = spy(commitments);
        CommitmentEvents happened = spy(events);
        CommitmentExplanations explanations = new CommitmentExplanations(read, happened, calendars);

        List<CommitmentExplanation> all = explanations.explainAll(subject, Locale.ENGLISH);

        verify(read, never()).get(any());
        verify(happened, times(1)).of(anyCollection());
        assertThat(all)
                .containsExactlyInAnyOrder(
                        explanations.explain(paused, Locale.ENGLISH), explanations.explain(response, Locale.ENGLISH));
        assertThat(explanations.explainAll("CL-unknown", Locale.ENGLISH)).isEmpty();
    }

    private UUID promised(CommitmentKind kind) {
        return ledger.promise(new Promise(subject, kind, clock.instant(), false, "SMART_HOME", null))
                .id();
    }
}
