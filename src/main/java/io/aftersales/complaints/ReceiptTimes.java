package io.aftersales.complaints;

import io.aftersales.cases.Dates;
import io.aftersales.problems.Problems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads when a complaint came in that is put on file later, such as a letter that lay over a weekend (CMP-01). */
@Component
class ReceiptTimes {

    /** What is put on file while the hour of its confirmation runs needs no reason (CMP-05). */
    private static final Duration WITHOUT_REASON = Duration.ofHours(1);

    private final ComplaintSettings settings;
    private final Clock clock;

    ReceiptTimes(ComplaintSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * When it came in, before it was put on file.
     *
     * @param reason why it is put on file only now
     */
    record Earlier(Instant receivedAt, Optional<String> reason) {

        @Override
        public String toString() {
            return "Earlier[" + receivedAt + "]";
        }
    }

    /**
     * Returns when the complaint came in, empty where it comes in now. Only staff can say so: of what a customer hands
     * in himself, we know when it came.
     *
     * @param by user who hands it in, or {@link ComplaintIntake#CUSTOMER}
     */
    Optional<Earlier> read(ComplaintApplication application, String by, Problems problems) {
        String written = application.receivedAt();
        String reason = application.lateEntryReason();
        boolean dated = written != null && !written.isBlank();
        boolean explained = reason != null && !reason.isBlank();
        if (!dated && !explained) {
            return Optional.empty();
        }
        if (by.equals(ComplaintIntake.CUSTOMER)) {
            problems.reject(dated ? "receivedAt" : "lateEntryReason", null, "complaints.receipt.staffOnly");
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Instant> at = Dates.requiredTime("receivedAt", written, clock.getZone(), problems)
                .map(time -> time.truncatedTo(ChronoUnit.MILLIS));
        Instant earliest = now.minus(settings.enteredWithin());
        if (at.isPresent() && at.get().isAfter(now)) {
            problems.reject("receivedAt", written, "problem.future");
        } else if (at.isPresent() && at.get().isBefore(earliest)) {
            problems.reject(
                    "receivedAt",
                    written,
                    "complaints.receipt.tooEarly",
                    LocalDate.ofInstant(earliest, clock.getZone()));
        }
        boolean late =
                at.filter(time -> time.isBefore(now.minus(WITHOUT_REASON))).isPresent();
        Optional<String> why = late
                ? problems.required("lateEntryReason", reason, ComplaintCheck.MAX_TEXT_LENGTH)
                : problems.optional("lateEntryReason", reason, ComplaintCheck.MAX_TEXT_LENGTH);
        return at.filter(time -> time.isBefore(now)).map(time -> new Earlier(time, why));
    }
}
