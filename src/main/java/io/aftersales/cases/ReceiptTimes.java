package io.aftersales.cases;

import io.aftersales.problems.Problems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads when a case came in that is put on file later, such as a letter that lay over a weekend (CMP-01, RSP-01). */
@Component
public class ReceiptTimes {

    public static final int MAX_REASON_LENGTH = 4000;

    /** What is put on file while the hour of its confirmation runs needs no reason (CMP-05). */
    private static final Duration WITHOUT_REASON = Duration.ofHours(1);

    private final Duration enteredWithin;
    private final Clock clock;

    /**
     * Sets {@code aftersales.complaints.entered-within}: how long ago a complaint or a claim may have come in when
     * staff put it on file; longer than nothing.
     */
    ReceiptTimes(@Value("${aftersales.complaints.entered-within:P90D}") Duration enteredWithin, Clock clock) {
        if (enteredWithin.isNegative() || enteredWithin.isZero()) {
            throw new IllegalArgumentException(
                    "Setting aftersales.complaints.entered-within is '%s', expected a duration such as P90D"
                            .formatted(enteredWithin));
        }
        this.enteredWithin = enteredWithin;
        this.clock = clock;
    }

    /**
     * When it came in, before it was put on file.
     *
     * @param reason why it is put on file only now
     */
    public record Earlier(Instant receivedAt, Optional<String> reason) {

        @Override
        public String toString() {
            return "Earlier[" + receivedAt + "]";
        }
    }

    /**
     * Returns when the case came in, empty where it comes in now. Only staff can say so: of what a customer hands in
     * himself, we know when it came. The fields are {@code receivedAt} and {@code lateEntryReason}.
     *
     * @param written when it came in, with offset or in the business zone
     * @param reason why it is put on file only now
     * @param byStaff whether staff hand it in
     */
    public Optional<Earlier> read(
            @Nullable String written, @Nullable String reason, boolean byStaff, Problems problems) {
        boolean dated = written != null && !written.isBlank();
        boolean explained = reason != null && !reason.isBlank();
        if (!dated && !explained) {
            return Optional.empty();
        }
        if (!byStaff) {
            problems.reject(dated ? "receivedAt" : "lateEntryReason", null, "cases.receipt.staffOnly");
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Instant> at = Dates.requiredTime("receivedAt", written, clock.getZone(), problems)
                .map(time -> time.truncatedTo(ChronoUnit.MILLIS));
        Instant earliest = now.minus(enteredWithin);
        if (at.isPresent() && at.get().isAfter(now)) {
            problems.reject("receivedAt", written, "problem.future");
        } else if (at.isPresent() && at.get().isBefore(earliest)) {
            problems.reject(
                    "receivedAt", written, "cases.receipt.tooEarly", LocalDate.ofInstant(earliest, clock.getZone()));
        }
        boolean late =
                at.filter(time -> time.isBefore(now.minus(WITHOUT_REASON))).isPresent();
        Optional<String> why = late
                ? problems.required("lateEntryReason", reason, MAX_REASON_LENGTH)
                : problems.optional("lateEntryReason", reason, MAX_REASON_LENGTH);
        return at.filter(time -> time.isBefore(now)).map(time -> new Earlier(time, why));
    }
}
