package io.aftersales.complaints;

import io.aftersales.cases.Dates;
import io.aftersales.claims.ContactChannel;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.customers.PersonalDataCipher;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The extensions that were asked for. */
@Component
class Extensions {

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final ComplaintRegister register;
    private final Clock clock;

    Extensions(JdbcClient jdbc, PersonalDataCipher cipher, ComplaintRegister register, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.register = register;
        this.clock = clock;
    }

    /** What became of an extension that was asked for. */
    enum Status {
        ASKED,
        GRANTED,
        REFUSED,
        LAPSED
    }

    /** An extension that may be asked for. */
    record Draft(
            LocalDate newDate,
            ExtensionReason reason,
            String reasonText,
            Instant customerToldAt,
            ContactChannel channel) {

        @Override
        public String toString() {
            return "Draft[" + newDate + "]";
        }
    }

    /** An extension that waits for approval. */
    record Waiting(
            long id,
            LocalDate newDate,
            Instant newDueAt,
            ExtensionReason reason,
            Instant customerToldAt,
            String askedBy) {}

    /**
     * Returns the complaint that a form names, locked.
     *
     * @throws io.aftersales.problems.InvalidInput if none is named
     * @throws Refused if there is none with that number
     */
    Complaint named(@Nullable String number) {
        Problems problems = new Problems();
        var named = problems.required("complaintNumber", number, ComplaintCheck.MAX_TEXT_LENGTH);
        problems.throwIfAny();
        return register.lock(named.orElseThrow());
    }

    /**
     * Returns what is asked for, checked as a whole.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     */
    Draft check(ExtensionRequest request, CommitmentRecord promise, Instant now) {
        Problems problems = new Problems();
        var newDate = Dates.required("newDate", request.newDate(), problems)
                .filter(day -> later(day, promise.dueAt(), problems));
        var reason = problems.requiredOneOf("reason", request.reason(), ExtensionReason.class);
        var words = problems.required("reasonText", request.reasonText(), ComplaintCheck.MAX_TEXT_LENGTH);
        var toldAt = Dates.requiredTime("customerToldAt", request.customerToldAt(), clock.getZone(), problems);
        if (toldAt.isPresent() && toldAt.get().isAfter(now)) {
            problems.reject("customerToldAt", request.customerToldAt(), "problem.future");
        } else if (toldAt.isPresent() && toldAt.get().isBefore(dayOf(promise.startedAt()))) {
            problems.reject("customerToldAt", request.customerToldAt(), "complaints.extension.toldBefore");
        }
        var channel = problems.requiredOneOf("channel", request.channel(), ContactChannel.class);
        problems.throwIfAny();
        return new Draft(
                newDate.orElseThrow(),
                reason.orElseThrow(),
                words.orElseThrow(),
                toldAt.orElseThrow(),
                channel.orElseThrow());
    }

    /** Forms give times by the quarter of an hour, which may lie before the minute of receipt. */
    private Instant dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone())
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    private boolean later(LocalDate day, Instant dueAt, Problems problems) {
        boolean later = Dates.endOf(day, clock.getZone()).isAfter(dueAt);
        if (!later) {
            problems.reject("newDate", day, "complaints.extension.later", LocalDate.ofInstant(dueAt, clock.getZone()));
        }
        return later;
    }

    void add(String number, Draft draft, Instant at, String by) {
        jdbc.sql("""
                        insert into complaint_extension (complaint_number, new_date, reason, reason_text,
                            customer_told_at, channel, asked_at, asked_by, status)
                        values (:number, :newDate, :reason, :text, :toldAt, :channel, :at, :by, 'ASKED')
                        """)
                .param("number", number)
                .param("newDate", draft.newDate())
                .param("reason", draft.reason().name())
                .param("text", cipher.encrypt(draft.reasonText()))
                .param("toldAt", draft.customerToldAt().atOffset(ZoneOffset.UTC))
                .param("channel", draft.channel().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    Optional<Waiting> waiting(String number) {
        return jdbc.sql("select * from complaint_extension where complaint_number = :number and status = 'ASKED'")
                .param("number", number)
                .query((row, index) -> {
                    LocalDate day = row.getObject("new_date", LocalDate.class);
                    return new Waiting(
                            row.getLong("id"),
                            day,
                            Dates.endOf(day, clock.getZone()),
                            ExtensionReason.valueOf(row.getString("reason")),
                            row.getObject("customer_told_at", OffsetDateTime.class)
                                    .toInstant(),
                            row.getString("asked_by"));
                })
                .optional();
    }

    /**
     * Returns the extension that waits.
     *
     * @throws Refused if none does
     */
    Waiting expectWaiting(String number) {
        return waiting(number)
                .orElseThrow(() -> new Refused(Refused.Kind.CONFLICT, "complaints.extension.none", number));
    }

    void decide(Waiting waiting, Status status, String by) {
        jdbc.sql("""
                        update complaint_extension set status = :status, decided_by = :by, decided_at = :at
                        where id = :id and status = 'ASKED'
                        """)
                .param("status", status.name())
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .param("id", waiting.id())
                .update();
    }
}
