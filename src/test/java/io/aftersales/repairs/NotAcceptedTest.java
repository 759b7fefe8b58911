package io.aftersales.repairs;

import static io.aftersales.repairs.RepairOffice.ENGINEER;
import static io.aftersales.repairs.RepairOffice.NUMBER;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import io.aftersales.cases.Attachment;
import io.aftersales.claims.RaisedComplaint;
import io.aftersales.testing.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Customers who are not satisfied: they say what is wrong, and need do nothing else. */
class NotAcceptedTest {

    private static final byte[] DRAWN = {1};
    private static final byte[] NOTHING = {};

    private final RepairOffice office = new RepairOffice();

    @Test
    @Requirement({"RPR-16", "RPR-17", "RPR-19"})
    void whoIsNotSatisfiedConfirmsRatesAndSignsNothing() {
        office.inspected();

        AcceptanceDesk.Signed said = office.acceptances.accept(NUMBER, says("It leaks again"), NOTHING, ENGINEER);
        office.acceptances.raiseComplaint(NUMBER);

        assertThat(said.satisfied()).isFalse();
        assertThat(office.repair().status()).isEqualTo(RepairStatus.OPEN);
        assertThat(kept())
                .isEqualTo(new Acceptance(
                        office.clock.instant(),
                        null,
                        false,
                        false,
                        null,
                        null,
                        null,
                        false,
                        false,
                        null,
                        null,
                        "It leaks again",
                        ENGINEER));
        assertThat(office.last().type()).isEqualTo("REPAIR_NOT_ACCEPTED");
        assertThat(office.last().facts()).containsOnlyKeys("round");
        assertThat(office.told).endsWith(new RepairNotAccepted(NUMBER, ENGINEER));
        verify(office.process).raiseComplaint(new RaisedComplaint(NUMBER, "SERVICE", "It leaks again"));
    }

    @Test
    @Requirement("RPR-19")
    void onlyWhatIsWrongIsAskedOfHim() {
        office.inspected();

        assertThat(wrongFields(() -> office.acceptances.accept(NUMBER, says(" "), NOTHING, ENGINEER)))
                .containsExactly("opinion problem.required");
        assertThat(office.repair().status()).isEqualTo(RepairStatus.INSPECTED);
    }

    @Test
    @Requirement("RPR-18")
    void whatHeGivesAllTheSameIsKept() {
        office.inspected();

        office.acceptances.accept(
                NUMBER,
                new AcceptanceReport(1, "Wang Fang", true, false, "2", "", null, true, false, "It leaks again"),
                DRAWN,
                ENGINEER);

        assertThat(kept().acceptedBy()).isEqualTo("Wang Fang");
        assertThat(kept().mayAccept()).isTrue();
        assertThat(kept().demonstrated()).isTrue();
        assertThat(kept().advised()).isFalse();
        assertThat(kept().content()).isEqualTo(2);
        assertThat(kept().quality()).isNull();
        assertThat(kept().signature()).isEqualTo(SignatureKind.DRAWN);
        assertThat(kept().signatureFile()).isNotNull();
        assertThat(office.last().facts()).containsOnlyKeys("round", "content", "signature");
    }

    @Test
    @Requirement("RPR-18")
    void aRatingThatIsNoneIsToldHimToo() {
        office.inspected();

        assertThat(wrongFields(() -> office.acceptances.accept(
                        NUMBER,
                        new AcceptanceReport(1, null, false, false, "6", null, null, false, false, "It leaks"),
                        NOTHING,
                        ENGINEER)))
                .containsExactly("content repairs.number");
    }

    @Test
    @Requirement("RPR-17")
    void whatWasNotSignedUsesUpNoPaper() {
        office.inspected();
        office.acceptances.accept(NUMBER, says("It leaks again"), NOTHING, ENGINEER);
        office.diagnoses.diagnose(NUMBER, Reports.diagnosis(), ENGINEER);
        office.quotes.issue(NUMBER, Reports.quote(), ENGINEER);
        office.quotes.answer(NUMBER, Reports.consent(2), "desk");
        office.work.record(NUMBER, Reports.work(), ENGINEER);
        office.work.inspect(NUMBER, true, "Runs", RepairOffice.INSPECTOR);
        Attachment paper = office.file(RepairPaper.SIGNED_PAPER);

        office.acceptances.accept(NUMBER, Reports.accepted(2), NOTHING, ENGINEER);

        assertThat(kept().signatureFile()).isEqualTo(paper.id());
    }

    private Acceptance kept() {
        return office.records
                .givenAcceptances
                .get(office.records.givenAcceptances.size() - 1)
                .acceptance();
    }

    private static AcceptanceReport says(@Nullable String opinion) {
        return new AcceptanceReport(1, null, false, false, null, null, null, false, false, opinion);
    }
}
