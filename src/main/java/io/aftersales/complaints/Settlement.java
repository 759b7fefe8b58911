package io.aftersales.complaints;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a complaint, as far as it is known.
 *
 * @param abnormal whether technical development looks at it too (CMP-22)
 * @param upheld whether the complaint has merit; null until it was decided
 * @param handledAt when handling ended, which is what the 15 working days ask for (F31)
 * @param satisfaction with the result, 1 to 5; null when it was not asked for or nobody answered, or a dispute was settled
 *     since
 */
@Embeddable
public record Settlement(
        @Nullable @Enumerated(EnumType.STRING) CauseClass causeClass,
        @Nullable Boolean abnormal,
        @Nullable @Enumerated(EnumType.STRING) MeasureKind measureKind,
        @Nullable Boolean upheld,
        @Nullable Instant handledAt,
        @Nullable Instant resultToldAt,
        @Nullable Boolean solved,
        @Nullable Integer satisfaction,
        @Nullable @Enumerated(EnumType.STRING) RootCause rootCause) {

    static final Settlement NONE = new Settlement(null, null, null, null, null, null, null, null, null);

    Settlement found(CauseClass cause, boolean isAbnormal, MeasureKind proposed) {
        return new Settlement(
                cause, isAbnormal, proposed, upheld, handledAt, resultToldAt, solved, satisfaction, rootCause);
    }

    Settlement foundAbnormal() {
        return new Settlement(
                causeClass, true, measureKind, upheld, handledAt, resultToldAt, solved, satisfaction, rootCause);
    }

    Settlement planned(MeasureKind kind) {
        return new Settlement(
                causeClass, abnormal, kind, upheld, handledAt, resultToldAt, solved, satisfaction, rootCause);
    }

    Settlement handled(boolean hasMerit, Instant at) {
        return new Settlement(
                causeClass, abnormal, measureKind, hasMerit, at, resultToldAt, solved, satisfaction, rootCause);
    }

    Settlement told(boolean isSolved, Instant at) {
        return new Settlement(
                causeClass, abnormal, measureKind, upheld, handledAt, at, isSolved, satisfaction, rootCause);
    }

    /** What was rated before is not what was settled, which is rated anew. */
    Settlement settled(boolean isSolved) {
        return new Settlement(
                causeClass, abnormal, measureKind, upheld, handledAt, resultToldAt, isSolved, null, rootCause);
    }

    Settlement rated(int rating) {
        return new Settlement(
                causeClass, abnormal, measureKind, upheld, handledAt, resultToldAt, solved, rating, rootCause);
    }

    Settlement rootedIn(RootCause cause) {
        return new Settlement(
                causeClass, abnormal, measureKind, upheld, handledAt, resultToldAt, solved, satisfaction, cause);
    }
}
