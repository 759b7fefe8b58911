package io.aftersales.commitments;

import static io.aftersales.commitments.CommitmentKind.RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.commitments.CommitmentRecord.Event;
import io.aftersales.testing.IntegrationTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How a promise ends: kept, broken or withdrawn, to the millisecond. */
@IntegrationTest
class PromiseEndingTest extends OnOneSubject {

    @Test
    void promiseKeptAtItsLastInstantIsMet() {
        ledger.promise(response(now.minus(Duration.ofHours(24)), false, null));

        ledger.meet(subject, RESPONSE, now, "desk");
        ledger.meet(subject, RESPONSE, now, "desk");

        assertThat(only().status()).isEqualTo(CommitmentStatus.MET);
        assertThat(only().metAt()).isEqualTo(now);
        assertThat(only().breachedAt()).isNull();
        assertThat(only().events()).extracting(Event::type).containsExactly("PROMISED", "MET");
    }

    @Test
    void promiseKeptAMillisecondLaterIsBrokenAndMetLate() {
        Promised promised =
                ledger.promise(response(now.minus(Duration.ofHours(24)).minusMillis(1), false, null));

        ledger.meet(subject, RESPONSE, now, "desk");

        assertThat(only().status()).isEqualTo(CommitmentStatus.BREACHED);
        assertThat(only().breachedAt()).isEqualTo(promised.dueAt());
        assertThat(only().metAt()).isEqualTo(now);
        assertThat(only().events()).extracting(Event::type).containsExactly("PROMISED", "BREACHED", "MET");
    }

    @Test
    void nothingIsMetInTheFuture() {
        ledger.promise(response(now, false, null));

        assertThatThrownBy(() -> ledger.meet(subject, RESPONSE, now.plus(Duration.ofHours(1)), "desk"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(only().status()).isEqualTo(CommitmentStatus.RUNNING);
    }

    @Test
    void withdrawnPromiseKeepsItsReason() {
        ledger.promise(response(now, false, null));

        ledger.cancel(subject, RESPONSE, "duplicate of another case", "desk");

        assertThat(only().status()).isEqualTo(CommitmentStatus.CANCELLED);
        assertThat(only().events().get(1).reason()).isEqualTo("duplicate of another case");
        assertThat(only().events().get(1).by()).isEqualTo("desk");
    }

    @Test
    void whatWasWithdrawnInTimeAndNotedLateIsNotBroken() {
        Promised promised = ledger.promise(response(now.minus(Duration.ofHours(25)), false, null));

        ledger.cancel(subject, RESPONSE, promised.dueAt(), "another time was agreed", "desk");

        assertThat(only().status()).isEqualTo(CommitmentStatus.CANCELLED);
        assertThat(only().cancelledAt()).isEqualTo(promised.dueAt());
        assertThat(only().open()).isFalse();
        assertThat(only().events()).extracting(Event::type).containsExactly("PROMISED", "CANCELLED");
    }

    @Test
    void whatWasWithdrawnAMillisecondAfterItsTimeIsBroken() {
        Promised promised = ledger.promise(response(now.minus(Duration.ofHours(25)), false, null));

        ledger.cancel(subject, RESPONSE, promised.dueAt().plusMillis(1), "another time was agreed", "desk");

        assertThat(only().status()).isEqualTo(CommitmentStatus.BREACHED);
        assertThat(only().breachedAt()).isEqualTo(promised.dueAt());
        assertThat(only().events()).extracting(Event::type).containsExactly("PROMISED", "BREACHED", "CANCELLED");
    }

    @Test
    void nothingIsWithdrawnInTheFuture() {
        ledger.promise(response(now, false, null));

        assertThatThrownBy(() -> ledger.cancel(subject, RESPONSE, now.plus(Duration.ofHours(1)), "soon", "desk"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(only().open()).isTrue();
    }
}
