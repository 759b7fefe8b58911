package io.aftersales.repairs;

import static io.aftersales.repairs.RepairOffice.ENGINEER;
import static io.aftersales.repairs.RepairOffice.INSPECTOR;
import static io.aftersales.repairs.RepairOffice.NUMBER;
import static io.aftersales.testing.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import io.aftersales.warranty.Coverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cause that shows only when the product is open. */
class OtherCauseTest {

    private static final byte[] DRAWN = {1};

    private final RepairOffice office = new RepairOffice();

    @ParameterizedTest(name = "{0}, then {1}: free {2}")
    @CsvSource({"COVERED, NOT_COVERED, false", "NOT_COVERED, COVERED, true"})
    @Requirement({"F43", "RPR-02", "RPR-09"})
    void whoPaysIsDecidedAnewAndNeedsConsentOfItsOwn(Coverage first, Coverage then, boolean free) {
        office.covers(first);
        office.consented();
        office.work.record(NUMBER, Reports.interrupted("OTHER_CAUSE"), ENGINEER);
        assertThat(office.repair().status()).isEqualTo(RepairStatus.OPEN);
        office.covers(then);

        office.diagnoses.diagnose(NUMBER, Reports.diagnosis(), ENGINEER);
        office.quotes.issue(NUMBER, Reports.quote(), ENGINEER);

        assertThat(office.repair().free()).isEqualTo(free);
        assertThat(refusal(() -> office.work.record(NUMBER, Reports.work(), ENGINEER)))
                .isEqualTo("CONFLICT repairs.status.unexpected [%s, QUOTED, CONSENTED]".formatted(NUMBER));
        office.quotes.answer(NUMBER, Reports.consent(2), "desk");
        assertThat(office.work.record(NUMBER, Reports.work(), ENGINEER)).isEqualTo(WorkResult.DONE);
    }

    @Test
    @Requirement({"F43", "RPR-09"})
    void nobodyWorksOnOrQuotesByTheEarlierDiagnosis() {
        office.consented();

        office.work.record(NUMBER, Reports.interrupted("OTHER_CAUSE"), ENGINEER);

        assertThat(refusal(() -> office.work.record(NUMBER, Reports.work(), ENGINEER)))
                .isEqualTo("CONFLICT repairs.status.unexpected [%s, OPEN, CONSENTED]".formatted(NUMBER));
        assertThat(refusal(() -> office.quotes.issue(NUMBER, Reports.quote(), ENGINEER)))
                .startsWith("CONFLICT repairs.status.unexpected [%s, OPEN".formatted(NUMBER));
        assertThat(office.last().facts()).containsEntry("workResult", "OTHER_CAUSE");
    }

    @Test
    @Requirement("RPR-12")
    void aCauseThatIsFoundDuringTheWorkSolvesTheProblem() {
        office.opened();
        office.diagnoses.diagnose(NUMBER, Reports.noCause(), ENGINEER);
        office.quotes.issue(NUMBER, Reports.quote(), ENGINEER);
        office.quotes.answer(NUMBER, Reports.consent(1), "desk");
        office.work.record(NUMBER, Reports.interrupted("OTHER_CAUSE"), ENGINEER);

        office.diagnoses.diagnose(NUMBER, Reports.diagnosis(), ENGINEER);
        office.quotes.issue(NUMBER, Reports.quote(), ENGINEER);
        office.quotes.answer(NUMBER, Reports.consent(2), "desk");
        office.work.record(NUMBER, Reports.work(), ENGINEER);
        office.work.inspect(NUMBER, true, "Runs", INSPECTOR);

        assertThat(office.acceptances.accept(NUMBER, Reports.accepted(), DRAWN, ENGINEER))
                .isEqualTo(new AcceptanceDesk.Signed(true, true));
    }
}
