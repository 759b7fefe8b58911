package io.aftersales.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** When a promise is warned of: to the minute where hours count, never at midnight where days do. */
@IntegrationTest
class WarningTimesTest {

    @Autowired
    private Deadlines deadlines;

    @ParameterizedTest(name = "{0} from {1}: warned {2}, due {3}")
    @CsvSource({
        // the third last working day of 15
        "COMPLAINT_RESOLUTION, 2026-03-02T10:00:00, 2026-03-19T09:00:00, 2026-03-23T23:59:59.999",
        // the third last day of 30, and of 15
        "EXPENSE_SUBMISSION, 2026-03-02T10:00:00, 2026-03-30T09:00:00, 2026-04-01T23:59:59.999",
        "EXPENSE_PAYMENT, 2026-03-10T10:00:00, 2026-03-23T09:00:00, 2026-03-25T23:59:59.999",
        // the third last day is a Saturday: the Monday after it
        "EXPENSE_PAYMENT, 2026-03-08T10:00:00, 2026-03-23T09:00:00, 2026-03-23T23:59:59.999",
        "RESPONSE, 2026-03-02T10:00:00, 2026-03-03T06:00:00, 2026-03-03T10:00:00",
    })
    void warnsWhenPeopleBeginToWork(CommitmentKind kind, String from, String warnAt, String dueAt) {
        CommitmentEvent.Times times = deadlines.draft(promise(kind, from)).times();

        assertThat(times.dueAt()).isEqualTo(at(dueAt));
        assertThat(times.warnAt()).isEqualTo(at(warnAt));
    }

    @ParameterizedTest(name = "served on {0} March: told on day 27")
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    @Requirement("T09")
    void warnsWhenTheCaseSaysWhateverDayItIs(int served) {
        Instant from = at("2026-03-0%dT10:00:00".formatted(served));
        Instant told = from.plus(Duration.ofDays(27)).minus(Duration.ofHours(1));

        assertThat(deadlines.draft(expenses(from, end -> told)).times().warnAt())
                .isEqualTo(told);
    }

    @Test
    void asTheTableSaysWhereTheCaseSaysNothingBeforeTheEnd() {
        Instant from = at("2026-03-02T10:00:00");
        CommitmentEvent.Times byTable = deadlines
                .draft(promise(CommitmentKind.EXPENSE_SUBMISSION, "2026-03-02T10:00:00"))
                .times();

        assertThat(deadlines.draft(expenses(from, end -> end)).times()).isEqualTo(byTable);
        assertThat(deadlines.draft(expenses(from, end -> from)).times()).isEqualTo(byTable);
    }

    @ParameterizedTest(name = "moved to {0}: warned {1}")
    @CsvSource({
        // a Monday, a millisecond after the opening and at it
        "2026-03-30T09:00:00.001, 2026-03-30T09:00:00",
        "2026-03-30T09:00:00, 2026-03-27T23:59:59.999",
    })
    void warnsTheMidnightBeforeWhereNobodyWorksUntilTheEnd(String dueAt, String warnAt) {
        Promise promise = promise(CommitmentKind.EXPENSE_PAYMENT, "2026-03-02T10:00:00");
        Deadlines.Draft draft = deadlines.draft(promise);
        Commitment commitment = new Commitment(
                UUID.randomUUID(),
                promise.subject(),
                promise.kind(),
                promise.urgent(),
                promise.productLine(),
                promise.from(),
                draft.times().dueAt(),
                draft.terms(),
                CommitmentState.first(CommitmentEvent.promised(promise.from(), draft.times())));

        assertThat(deadlines.extended(commitment, at(dueAt)).warnAt()).isEqualTo(at(warnAt));
    }

    private static Promise promise(CommitmentKind kind, String from) {
        return new Promise("CL-1", kind, at(from), false, "SMART_HOME", null);
    }

    private static Promise expenses(Instant from, UnaryOperator<Instant> warning) {
        return new Promise("EX-1", CommitmentKind.EXPENSE_SUBMISSION, from, false, "SMART_HOME", null, warning);
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time + "+08:00").toInstant();
    }
}
