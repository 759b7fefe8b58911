package io.aftersales.commitments;

import static io.aftersales.commitments.CommitmentKind.RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.calendar.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Makes promises about a subject of its own, with the time when the test began. */
abstract class OnOneSubject {

    @Autowired
    CommitmentLedger ledger;

    @Autowired
    Clock clock;

    final String subject = "CL-" + UUID.randomUUID();
    Instant now = Instant.EPOCH;

    @BeforeEach
    void readTheClock() {
        now = CommitmentClock.whole(clock.instant());
    }

    CommitmentRecord only() {
        assertThat(ledger.of(subject)).hasSize(1);
        return ledger.of(subject).get(0);
    }

    Promise response(Instant from, boolean urgent, Promise.@Nullable Agreement agreement) {
        return new Promise(subject, RESPONSE, from, urgent, "SMART_HOME", agreement);
    }

    Promise promise(CommitmentKind kind, Instant from, Promise.@Nullable Agreement agreement) {
        return new Promise(subject, kind, from, false, "MACHINERY", agreement);
    }

    static Promise.Agreement agreed(Span limit) {
        return new Promise.Agreement(limit, "SC-7");
    }
}
