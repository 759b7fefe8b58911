package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.cases.CaseEntry;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ServiceMode;
import io.aftersales.repairs.Acceptance;
import io.aftersales.repairs.PartsAnswer;
import io.aftersales.repairs.Quote;
import io.aftersales.repairs.QuoteStatus;
import io.aftersales.repairs.RepairFile;
import io.aftersales.repairs.RepairOutcome;
import io.aftersales.repairs.RepairStatus;
import io.aftersales.repairs.Visit;
import io.aftersales.repairs.VisitStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes next for the customer of a repair. */
class RepairCaseTest {

    private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

    private final ClaimFile claim = mock(ClaimFile.class);
    private final RepairFile repair = mock(RepairFile.class);
    private final RepairCase shown = new RepairCase(claim, repair);
    private final List<CaseEntry> timeline = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();

    @BeforeEach
    void open() {
        when(claim.timeline()).thenReturn(timeline);
        when(repair.visits()).thenReturn(visits);
        when(repair.status()).thenReturn(RepairStatus.OPEN);
        happens("REPAIR_OPENED", 0);
    }

    @Test
    void anAppointmentIsAgreedOnOrTheProductWaitedFor() {
        assertThat(shown.next()).isEqualTo("OPEN");
    }

    @Test
    void aBookedVisitIsWaitedFor() {
        visit(VisitStatus.BOOKED, null);

        assertThat(shown.next()).isEqualTo("OPEN.visit");
    }

    @Test
    void theFaultIsLookedForWhereTheProductIsOrSomebodyCame() {
        happens("PRODUCT_RECEIVED", 1);
        assertThat(shown.next()).isEqualTo("OPEN.looking");

        timeline.remove(1);
        visit(VisitStatus.ARRIVED, START.plusSeconds(3600));
        assertThat(shown.next()).isEqualTo("OPEN.looking");
    }

    @Test
    void aProductThatWasCollectedBeforeIsWithUs() {
        timeline.clear();
        happens("PRODUCT_COLLECTED", 0);
        happens("REPAIR_OPENED", 1);
        assertThat(shown.next()).isEqualTo("OPEN.looking");

        happens("REPAIR_FINISHED", 2);
        Quote refused = mock(Quote.class);
        when(refused.status()).thenReturn(QuoteStatus.REFUSED);
        when(repair.quotes()).thenReturn(List.of(refused));
        assertThat(shown.broughtBack()).isTrue();
        happens("REPAIR_OPENED", 3);
        assertThat(shown.next()).isEqualTo("OPEN");
    }

    @Test
    void whoIsNotSatisfiedDoesNotStartFromZero() {
        happens("PRODUCT_RECEIVED", 1);
        visit(VisitStatus.ARRIVED, START.plusSeconds(3600));
        signedAt(START.plusSeconds(2 * 3600));
        assertThat(shown.next()).isEqualTo("OPEN.again");

        visit(VisitStatus.ARRIVED, START.plusSeconds(3 * 3600));
        assertThat(shown.next()).isEqualTo("OPEN.looking");
    }

    @Test
    void aRepairThatIsOpenedAgainBeginsAnew() {
        happens("PRODUCT_RECEIVED", 1);
        visit(VisitStatus.ARRIVED, START.plusSeconds(3600));
        signedAt(START.plusSeconds(2 * 3600));
        happens("REPAIR_OPENED", 5);

        assertThat(shown.next()).isEqualTo("OPEN");
    }

    @ParameterizedTest
    @EnumSource(RepairOutcome.class)
    void whatIsOverSaysHowInBothLanguages(RepairOutcome outcome) {
        when(repair.status()).thenReturn(RepairStatus.FINISHED);
        when(repair.outcome()).thenReturn(outcome);

        assertThat(shown.next()).isEqualTo("FINISHED." + outcome);
        for (Locale language : List.of(Locale.ROOT, Locale.CHINESE)) {
            assertThat(ResourceBundle.getBundle("i18n/portal", language).keySet())
                    .contains(
                            "portal.next.repair." + shown.next(),
                            "portal.repair.status." + shown.ended(),
                            "portal.event.REPAIR_FINISHED." + outcome,
                            "portal.next.repair.OPEN.visit",
                            "portal.next.repair.OPEN.looking",
                            "portal.next.repair.OPEN.again",
                            "portal.repair.answered.REFUSED.here");
        }
    }

    @Test
    void whoGetsPartsByPostIsToldOfPartsAndNotOfVisits() {
        when(repair.mode()).thenReturn(ServiceMode.PARTS_BY_POST);
        assertThat(shown.next()).isEqualTo("OPEN.post");
        when(repair.status()).thenReturn(RepairStatus.CONSENTED);
        assertThat(shown.next()).isEqualTo("CONSENTED.post");
        when(repair.status()).thenReturn(RepairStatus.POSTED);
        assertThat(shown.next()).isEqualTo("POSTED");
        assertThat(shown.toConfirm()).isTrue();
        for (Locale language : List.of(Locale.ROOT, Locale.CHINESE)) {
            assertThat(ResourceBundle.getBundle("i18n/portal", language).keySet())
                    .contains(
                            "portal.next.repair.OPEN.post",
                            "portal.next.repair.CONSENTED.post",
                            "portal.next.repair.POSTED",
                            "portal.repair.status.POSTED",
                            "portal.event.PARTS_POSTED",
                            "portal.event.PARTS_ANSWERED",
                            "portal.event.PARTS_UNANSWERED");
        }
    }

    @ParameterizedTest
    @EnumSource(PartsAnswer.class)
    void everythingThatCanBeSaidOfPartsHasWords(PartsAnswer answer) {
        for (Locale language : List.of(Locale.ROOT, Locale.CHINESE)) {
            assertThat(ResourceBundle.getBundle("i18n/portal", language).keySet())
                    .contains("portal.repair.partsAnswer." + answer);
            assertThat(ResourceBundle.getBundle("i18n/desk", language).keySet()).contains("desk.partsAnswer." + answer);
        }
    }

    @Test
    void aProductComesBackOnlyToWhoGaveItToUs() {
        Quote refused = mock(Quote.class);
        when(refused.status()).thenReturn(QuoteStatus.REFUSED);
        when(repair.quotes()).thenReturn(List.of(refused));
        assertThat(shown.broughtBack()).isFalse();

        happens("PRODUCT_RECEIVED", 1);

        assertThat(shown.broughtBack()).isTrue();
    }

    private void happens(String event, long hours) {
        timeline.add(new CaseEntry(event, START.plusSeconds(hours * 3600), "desk", Map.of(), Map.of()));
    }

    private void visit(VisitStatus status, @Nullable Instant arrivedAt) {
        Visit visit = mock(Visit.class);
        when(visit.status()).thenReturn(status);
        when(visit.arrivedAt()).thenReturn(arrivedAt);
        visits.add(visit);
    }

    private void signedAt(Instant at) {
        Acceptance refused = mock(Acceptance.class);
        when(refused.acceptedAt()).thenReturn(at);
        when(repair.latestAcceptance()).thenReturn(Optional.of(refused));
    }
}
