package io.aftersales.replacements;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.calendar.Span;
import io.aftersales.calendar.Unit;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.commitments.Promise;
import io.aftersales.commitments.Promised;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Plays the ledger of promises. */
final class PlayedLedger {

    private PlayedLedger() {}

    /** Returns a ledger whose table says fifteen days. */
    static CommitmentLedger ofFifteenDays() {
        CommitmentLedger ledger = mock(CommitmentLedger.class);
        when(ledger.promise(any())).thenAnswer(call -> promised(call.getArgument(0)));
        return ledger;
    }

    private static Promised promised(Promise promise) {
        Span limit = promise.agreement() == null
                ? Span.days(15)
                : promise.agreement().limit();
        Instant dueAt = promise.from()
                .plus(limit.unit() == Unit.DAYS ? Duration.ofDays(limit.amount()) : Duration.ofMinutes(limit.amount()));
        return new Promised(UUID.randomUUID(), promise.from(), promise.from(), dueAt, false);
    }
}
