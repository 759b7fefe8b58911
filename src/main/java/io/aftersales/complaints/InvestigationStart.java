package io.aftersales.complaints;

import io.aftersales.cases.CaseEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The start of investigations, which the rules want at once (CMP-18): it has a limit of its own beside that of the whole
 * handling, and whoever is responsible is warned when it is over and nothing has begun.
 */
@Component
class InvestigationStart {

    /** Of one transaction. */
    static final int MOST = 100;

    private final JdbcClient jdbc;
    private final ComplaintSettings settings;
    private final ComplaintProcess process;
    private final ComplaintMessages messages;
    private final Clock clock;

    InvestigationStart(
            JdbcClient jdbc,
            ComplaintSettings settings,
            ComplaintProcess process,
            ComplaintMessages messages,
            Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.process = process;
        this.messages = messages;
        this.clock = clock;
    }

    /** A complaint whose investigation should have begun. */
    record Late(String number, @Nullable String owner, String department, Instant dueAt) {}

    /**
     * Returns until when the investigation of a complaint begins that was classified then; empty where it has begun with
     * what staff collected before.
     *
     * @param past what happened to the complaint so far
     */
    Optional<Instant> limit(Complaint complaint, Instant classifiedAt, List<CaseEntry> past) {
        Instant dueAt = classifiedAt.plus(settings.investigationStartsWithin());
        jdbc.sql("update complaint set investigation_due_at = :dueAt where number = :number")
                .param("dueAt", dueAt.atOffset(ZoneOffset.UTC))
                .param("number", complaint.number())
                .update();
        if (past.stream().anyMatch(InvestigationStart::collected)) {
            begin(complaint);
            return Optional.empty();
        }
        return Optional.of(dueAt);
    }

    private static boolean collected(CaseEntry entry) {
        return entry.type().equals(ComplaintEvent.EVIDENCE_ADDED.name())
                && !entry.by().equals(ComplaintIntake.CUSTOMER);
    }

    /** Staff have collected evidence: the investigation has begun, and its task is due when handling is. */
    void begun(Complaint complaint, String by) {
        if (complaint.status() != ComplaintStatus.CLASSIFIED || by.equals(ComplaintIntake.CUSTOMER)) {
            return;
        }
        if (begin(complaint)) {
            process.investigationBegun(complaint.number());
        }
    }

    /** Returns whether it had not begun before. */
    private boolean begin(Complaint complaint) {
        int first = jdbc.sql("""
                        update complaint set investigation_begun_at = :at
                        where number = :number and investigation_begun_at is null""")
                .param("at", OffsetDateTime.now(clock))
                .param("number", complaint.number())
                .update();
        return first == 1;
    }

    /** Warns of what should have begun, once; returns how many complaints that were, {@value #MOST} at most. */
    @Transactional
    int warn() {
        List<Late> late = jdbc.sql("""
                        select number, owner, department, investigation_due_at from complaint
                        where investigation_due_at <= :now and investigation_begun_at is null
                            and investigation_warned_at is null and status = 'CLASSIFIED'
                        order by investigation_due_at limit :most for update skip locked""")
                .param("now", OffsetDateTime.now(clock))
                .param("most", MOST)
                .query((row, index) -> new Late(
                        row.getString("number"),
                        row.getString("owner"),
                        row.getString("department"),
                        row.getObject("investigation_due_at", OffsetDateTime.class)
                                .toInstant()))
                .list();
        late.forEach(this::warn);
        return late.size();
    }

    private void warn(Late late) {
        jdbc.sql("update complaint set investigation_warned_at = :at where number = :number")
                .param("at", OffsetDateTime.now(clock))
                .param("number", late.number())
                .update();
        messages.investigationLate(late.number(), late.owner(), late.department(), late.dueAt());
    }
}
