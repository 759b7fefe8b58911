package io.aftersales.commitments;

import static io.aftersales.commitments.CommitmentKind.RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.calendar.Span;
import io.aftersales.commitments.CommitmentRecord.Event;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A stricter limit counts, that of a contract or one that comes later, and the first promise stays on record. */
@IntegrationTest
class StricterPromisesTest extends OnOneSubject {

    @Test
    @Requirement("PRE-04")
    void contractThatIsStricterThanTheTableCounts() {
        Promised promised = ledger.promise(response(now, false, agreed(Span.hours(8))));

        assertThat(promised.dueAt()).isEqualTo(now.plus(Duration.ofHours(8)));
        assertThat(promised.warnAt()).isEqualTo(now.plus(Duration.ofHours(4)));
        assertThat(only().clause()).contains("1.1.4(1)").contains("contract SC-7");
    }

    @Test
    @Requirement("PRE-04")
    void contractThatIsNotStricterChangesNothing() {
        Promised promised = ledger.promise(response(now, false, agreed(Span.hours(24))));

        assertThat(promised.dueAt()).isEqualTo(now.plus(Duration.ofHours(24)));
        assertThat(only().clause()).doesNotContain("SC-7");
    }

    @Test
    void contractThatIsShorterThanTheWarningWarnsHalfWay() {
        Promised promised = ledger.promise(response(now, false, agreed(Span.hours(3))));

        assertThat(promised.warnAt()).isEqualTo(now.plus(Duration.ofMinutes(90)));
    }

    @Test
    void stricterPromiseStandsBesideTheFirstAndTheFirstStaysOnRecord() {
        Promised first = ledger.promise(response(now.minus(Duration.ofHours(3)), false, null));

        Optional<Promised> stricter = ledger.tighten(first.id(), response(now, true, null));

        assertThat(stricter).isPresent();
        assertThat(stricter.orElseThrow().dueAt()).isEqualTo(now.plus(Duration.ofHours(2)));
        assertThat(ledger.of(subject)).extracting(CommitmentRecord::status).containsOnly(CommitmentStatus.RUNNING);
        assertThat(ledger.of(subject).get(0).events())
                .extracting(Event::type)
                .containsExactly("PROMISED", "SUPERSEDED");
        assertThat(ledger.tighten(first.id(), response(now, true, null))).isEmpty();
        assertThat(ledger.of(subject)).hasSize(2);
    }

    @Test
    void promiseThatIsNotDueEarlierIsNotMade() {
        Promised first = ledger.promise(response(now.minus(Duration.ofHours(22)), false, null));

        assertThat(ledger.tighten(first.id(), response(now, true, null))).isEmpty();
        assertThat(ledger.tighten(first.id(), response(now.minusMillis(1), true, null)))
                .isPresent();
    }

    @Test
    @Requirement("PRE-04")
    void theSamePromiseIsNotMadeTwiceWhenTheTermsOfItsContractChange() {
        Promised first = ledger.promise(response(now, false, agreed(Span.hours(8))));

        assertThat(ledger.tighten(first.id(), response(now, false, agreed(Span.hours(4)))))
                .isEmpty();

        assertThat(only().dueAt()).isEqualTo(first.dueAt());
        assertThat(only().events()).extracting(Event::type).containsExactly("PROMISED");
    }

    @Test
    void settledPromiseIsNotTightened() {
        Promised first = ledger.promise(response(now, false, null));
        ledger.meet(subject, RESPONSE, now, "desk");

        assertThat(ledger.tighten(first.id(), response(now, true, null))).isEmpty();
    }
}
