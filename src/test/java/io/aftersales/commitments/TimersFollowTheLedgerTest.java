package io.aftersales.commitments;

import static io.aftersales.commitments.CommitmentKind.COMPLAINT_RESOLUTION;
import static io.aftersales.commitments.CommitmentKind.REPAIR_COMPLETION;
import static io.aftersales.commitments.CommitmentKind.RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.calendar.Span;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.Walk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What moves a promise moves the timers of the model that carries it, in one transaction and whoever asks. */
@IntegrationTest
class TimersFollowTheLedgerTest {

    private static final String ALMOST_DUE = "BoundaryEvent_ResponseAlmostDue";
    private static final String OVERDUE = "BoundaryEvent_ResponseOverdue";
    private static final String CONTACT = "Task_ContactCustomer";

    @Autowired
    private CommitmentLedger ledger;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private final String subject = "CP-" + UUID.randomUUID();
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void actAsSomebodyWithoutRights() {
        now = CommitmentClock.whole(clock.instant());
        engine.getIdentityService().setAuthentication("stranger", List.of());
    }

    @AfterEach
    void goAway() {
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void anExtensionMovesThem() {
        Promised promised = ledger.promise(promise(COMPLAINT_RESOLUTION, now, false, null));
        Walk carrier = carrier(promised);

        Promised extended = ledger.extend(
                promised.id(), promised.dueAt().plus(Duration.ofDays(5)), "laboratory is late", now, "complaints");

        assertMovedTo(extended, carrier);
        assertThat(extended.dueAt()).isAfter(promised.dueAt());
        assertThat(engine.getIdentityService().getCurrentAuthentication().getUserId())
                .isEqualTo("stranger");
    }

    @Test
    void anExtensionThatIsRolledBackMovesNothing() {
        Promised promised = ledger.promise(promise(COMPLAINT_RESOLUTION, now, false, null));
        Walk carrier = carrier(promised);

        transaction.executeWithoutResult(status -> {
            ledger.extend(promised.id(), promised.dueAt().plus(Duration.ofDays(5)), "late", now, "complaints");
            status.setRollbackOnly();
        });

        assertMovedTo(promised, carrier);
    }

    @Test
    void aPauseHoldsThemAndResumingSetsThemAnew() {
        Promised promised = ledger.promise(
                promise(REPAIR_COMPLETION, now, false, new Promise.Agreement(Span.hours(72), "quote 3")));
        Walk carrier = carrier(promised);

        ledger.pause(promised.id(), "customer is on holiday", "engineer");
        Date held = withoutUser(() -> carrier.due(OVERDUE));
        Date heldWarning = withoutUser(() -> carrier.due(ALMOST_DUE));
        Promised resumed = ledger.resume(promised.id(), "engineer");

        Date inAThousandYears = Date.from(now.plus(Duration.ofDays(365_000)));
        assertThat(held).isAfter(inAThousandYears);
        assertThat(heldWarning).isAfter(inAThousandYears);
        assertMovedTo(resumed, carrier);
    }

    @Test
    void resumingWithoutALaterInstantReleasesThemToo() {
        Promised promised = ledger.promise(promise(CommitmentKind.EXPENSE_PAYMENT, now, false, null));
        Walk carrier = carrier(promised);
        ledger.pause(promised.id(), "claim returned", "finance");

        Promised resumed = ledger.resume(promised.id(), "finance");

        assertThat(resumed.dueAt()).isEqualTo(promised.dueAt());
        assertMovedTo(resumed, carrier);
    }

    @Test
    @Requirement("RSP-04")
    void aStricterPromiseTakesTheirPlaceAlsoASecondTime() {
        Promised promised = ledger.promise(promise(RESPONSE, now, false, null));
        Walk carrier = carrier(promised);

        Promised stricter = ledger.tighten(
                        promised.id(), promise(RESPONSE, now, false, new Promise.Agreement(Span.hours(8), "SC-1")))
                .orElseThrow();
        assertMovedTo(stricter, carrier);
        Promised strictest = ledger.tighten(promised.id(), promise(RESPONSE, now, true, null))
                .orElseThrow();

        assertMovedTo(strictest, carrier);
    }

    private void assertMovedTo(Promised until, Walk carrier) {
        withoutUser(() -> {
            assertThat(carrier.due(ALMOST_DUE)).isEqualTo(Date.from(until.warnAt()));
            assertThat(carrier.due(OVERDUE)).isEqualTo(Date.from(until.dueAt()));
            assertThat(carrier.task(CONTACT).getFollowUpDate()).isEqualTo(Date.from(until.warnAt()));
            assertThat(carrier.task(CONTACT).getDueDate()).isEqualTo(Date.from(until.dueAt()));
            assertThat(carrier.variable("responseCommitmentId"))
                    .isEqualTo(until.id().toString());
            return carrier;
        });
    }

    private Promise promise(CommitmentKind kind, Instant from, boolean urgent, Promise.@Nullable Agreement agreement) {
        return new Promise(subject, kind, from, urgent, "SMART_HOME", agreement);
    }

    /** Any model with two timers will do. */
    private Walk carrier(Promised promised) {
        return withoutUser(() -> Walk.start(
                engine,
                "response-escalation",
                subject,
                Map.entry("claimNumber", subject),
                Map.entry("urgent", false),
                Map.entry("responseCommitmentId", promised.id().toString()),
                Map.entry("responseWarnAt", promised.warnAt().toString()),
                Map.entry("responseDueAt", promised.dueAt().toString())));
    }

    private <T> T withoutUser(Supplier<T> look) {
        engine.getIdentityService().clearAuthentication();
        try {
            return look.get();
        } finally {
            engine.getIdentityService().setAuthentication("stranger", List.of());
        }
    }
}
