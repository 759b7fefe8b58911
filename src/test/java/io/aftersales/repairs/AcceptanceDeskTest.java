package io.aftersales.repairs;

import static io.aftersales.repairs.RepairOffice.ENGINEER;
import static io.aftersales.repairs.RepairOffice.INSPECTOR;
import static io.aftersales.repairs.RepairOffice.NUMBER;
import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import io.aftersales.cases.Attachment;
import io.aftersales.claims.RaisedComplaint;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the customer signs. */
class AcceptanceDeskTest {

    private static final byte[] DRAWN = {1};
    private static final byte[] ON_PAPER = {};

    private final RepairOffice office = new RepairOffice();

    @Test
    @Requirement({"FLD-01", "RPR-16", "RPR-17", "RPR-18"})
    void aSignatureOnTheScreenIsKeptWithTheRatings() {
        office.inspected();

        AcceptanceDesk.Signed signed = office.acceptances.accept(NUMBER, Reports.accepted(), DRAWN, ENGINEER);

        assertThat(signed).isEqualTo(new AcceptanceDesk.Signed(true, true));
        Acceptance kept = acceptance(0);
        assertThat(kept.acceptedBy()).isEqualTo("Wang Fang");
        assertThat(kept.content()).isEqualTo(5);
        assertThat(kept.quality()).isEqualTo(4);
        assertThat(kept.attitude()).isEqualTo(3);
        assertThat(kept.signature()).isEqualTo(SignatureKind.DRAWN);
        assertThat(kept.acceptedAt()).isEqualTo(office.clock.instant());
        assertThat(kept.recordedBy()).isEqualTo(ENGINEER);
        assertThat(office.letters()).endsWith("repair-accepted");
    }

    @Test
    @Requirement({"RPR-17", "RPR-18"})
    void aPaperIsOnFileBeforeItCountsAsSigned() {
        office.inspected();
        assertThat(wrongFields(() -> office.acceptances.accept(NUMBER, Reports.accepted(), ON_PAPER, ENGINEER)))
                .containsExactly("signature repairs.acceptance.signature");
        assertThat(office.records.givenAcceptances).isEmpty();
        Attachment paper = office.file(RepairPaper.SIGNED_PAPER);

        office.acceptances.accept(NUMBER, Reports.accepted(), ON_PAPER, ENGINEER);

        assertThat(acceptance(0).signature()).isEqualTo(SignatureKind.PAPER);
        assertThat(acceptance(0).signatureFile()).isEqualTo(paper.id());
    }

    @Test
    @Requirement("RPR-17")
    void whatWasSignedBeforeTheResultWasThereDoesNotAcceptIt() {
        office.file(RepairPaper.SIGNED_PAPER);
        office.clock.advance(Duration.ofMinutes(1));
        office.inspected();

        assertThat(wrongFields(() -> office.acceptances.accept(NUMBER, Reports.accepted(), ON_PAPER, ENGINEER)))
                .containsExactly("signature repairs.acceptance.signature");
    }

    @Test
    @Requirement("RPR-17")
    void aPaperIsSignedForOneAcceptanceOnly() {
        office.inspected();
        office.file(RepairPaper.SIGNED_PAPER);
        office.acceptances.accept(NUMBER, Reports.notAccepted(), ON_PAPER, ENGINEER);
        repairAgain();

        assertThat(wrongFields(() -> office.acceptances.accept(NUMBER, Reports.accepted(2), ON_PAPER, ENGINEER)))
                .containsExactly("signature repairs.acceptance.signature");
        Attachment second = office.file(RepairPaper.SIGNED_PAPER);
        office.acceptances.accept(NUMBER, Reports.accepted(2), ON_PAPER, ENGINEER);

        assertThat(acceptance(1).signatureFile()).isEqualTo(second.id());
    }

    @Test
    @Requirement({"FLD-01", "RPR-13", "RPR-14", "RPR-17", "RPR-18"})
    void everythingThatWasLeftOutIsNamed() {
        office.inspected();

        assertThat(wrongFields(() -> office.acceptances.accept(
                        NUMBER,
                        new AcceptanceReport(1, null, false, true, null, null, null, false, false, null),
                        ON_PAPER,
                        ENGINEER)))
                .containsExactly(
                        "acceptedBy problem.required",
                        "mayAccept repairs.acceptance.mayAccept",
                        "demonstrated repairs.acceptance.demonstrated",
                        "advised repairs.acceptance.advised",
                        "content repairs.number",
                        "quality repairs.number",
                        "attitude repairs.number",
                        "signature repairs.acceptance.signature");
        assertThat(office.repair().status()).isEqualTo(RepairStatus.INSPECTED);
    }

    @ParameterizedTest(name = "may accept {0}, demonstrated {1}, advised {2}")
    @CsvSource({
        "false, true,  true,  mayAccept repairs.acceptance.mayAccept",
        "true,  false, true,  demonstrated repairs.acceptance.demonstrated",
        "true,  true,  false, advised repairs.acceptance.advised"
    })
    @Requirement({"FLD-01", "RPR-13", "RPR-14"})
    void eachOfThemIsNeeded(boolean mayAccept, boolean demonstrated, boolean advised, String wrong) {
        office.inspected();
        AcceptanceReport report =
                new AcceptanceReport(1, "Wang Fang", mayAccept, true, "5", "5", "5", demonstrated, advised, null);

        assertThat(wrongFields(() -> office.acceptances.accept(NUMBER, report, DRAWN, ENGINEER)))
                .containsExactly(wrong);
    }

    @ParameterizedTest(name = "rated {0}")
    @ValueSource(strings = {"1", "5"})
    @Requirement("RPR-18")
    void ratingsGoFromOneToFive(String rating) {
        office.inspected();

        office.acceptances.accept(NUMBER, rated(rating), DRAWN, ENGINEER);

        assertThat(acceptance(0).content()).isEqualTo(Integer.parseInt(rating));
    }

    @ParameterizedTest(name = "rated {0}")
    @CsvSource({"0", "6", "-1", "good", "''", ","})
    @Requirement("RPR-18")
    void noRatingIsOutside(@Nullable String rating) {
        office.inspected();

        assertThat(wrongFields(() -> office.acceptances.accept(NUMBER, rated(rating), DRAWN, ENGINEER)))
                .containsExactly("content repairs.number", "quality repairs.number", "attitude repairs.number");
    }

    @Test
    @Requirement({"RPR-16", "RPR-19"})
    void whoIsNotSatisfiedOpensTheRepairAgainAndComplains() {
        office.inspected();

        AcceptanceDesk.Signed signed = office.acceptances.accept(NUMBER, Reports.notAccepted(), DRAWN, ENGINEER);
        office.acceptances.raiseComplaint(NUMBER);

        assertThat(signed.satisfied()).isFalse();
        assertThat(office.repair().status()).isEqualTo(RepairStatus.OPEN);
        verify(office.process).raiseComplaint(new RaisedComplaint(NUMBER, "SERVICE", "It leaks again"));
        assertThat(office.letters()).endsWith("repair-not-accepted");
        assertThat(office.last().type()).isEqualTo("REPAIR_NOT_ACCEPTED");
        assertThat(refusal(() -> office.work.record(NUMBER, Reports.work(), ENGINEER)))
                .isEqualTo("CONFLICT repairs.status.unexpected [%s, OPEN, CONSENTED]".formatted(NUMBER));
    }

    @Test
    @Requirement("RPR-19")
    void whoIsNotSatisfiedSaysWhy() {
        office.inspected();
        AcceptanceReport silent = new AcceptanceReport(1, "Wang Fang", true, false, "1", "1", "1", true, true, " ");

        assertThat(wrongFields(() -> office.acceptances.accept(NUMBER, silent, DRAWN, ENGINEER)))
                .containsExactly("opinion problem.required");
    }

    @Test
    @Requirement({"RPR-16", "RPR-17"})
    void aFormOfAnEarlierResultAcceptsNoLaterOne() {
        office.inspected();
        office.acceptances.accept(NUMBER, Reports.notAccepted(), DRAWN, ENGINEER);
        repairAgain();

        assertThat(refusal(() -> office.acceptances.accept(NUMBER, Reports.accepted(1), DRAWN, ENGINEER)))
                .isEqualTo("CONFLICT repairs.acceptance.outdated [%s, 1, 2]".formatted(NUMBER));
        assertThat(refusal(() -> office.acceptances.accept(NUMBER, Reports.accepted(0), DRAWN, ENGINEER)))
                .isEqualTo("CONFLICT repairs.acceptance.outdated [%s, 0, 2]".formatted(NUMBER));
        assertThat(office.repair().status()).isEqualTo(RepairStatus.INSPECTED);

        office.acceptances.accept(NUMBER, Reports.accepted(2), DRAWN, ENGINEER);

        assertThat(office.last().facts()).containsEntry("round", "2");
    }

    @Test
    @Requirement({"RPR-16", "RPR-25"})
    void aCheckThatFailedCountsAsARoundOfItsOwn() {
        office.worked();
        assertThat(office.work.inspect(NUMBER, false, "Leaks", INSPECTOR)).isEqualTo(1);
        office.work.record(NUMBER, Reports.work(), ENGINEER);

        assertThat(office.work.inspect(NUMBER, true, "Runs", INSPECTOR)).isEqualTo(2);

        assertThat(office.acceptances
                        .accept(NUMBER, Reports.accepted(2), DRAWN, ENGINEER)
                        .satisfied())
                .isTrue();
    }

    @Test
    @Requirement("RPR-16")
    void whatWasAcceptedIsNotAcceptedTwice() {
        office.inspected();

        office.acceptances.accept(NUMBER, Reports.accepted(), DRAWN, ENGINEER);

        assertThat(office.repair().status()).isEqualTo(RepairStatus.ACCEPTED);
        assertThat(refusal(() -> office.acceptances.accept(NUMBER, Reports.accepted(), DRAWN, ENGINEER)))
                .isEqualTo("CONFLICT repairs.status.unexpected [%s, ACCEPTED, INSPECTED]".formatted(NUMBER));
    }

    @Test
    @Requirement("RPR-12")
    void withoutTheTrueCauseTheProblemIsUnsolved() {
        office.opened();
        office.diagnoses.diagnose(NUMBER, Reports.noCause(), ENGINEER);
        office.quotes.issue(NUMBER, Reports.quote(), ENGINEER);
        office.quotes.answer(NUMBER, Reports.consent(1), "desk");
        office.work.record(NUMBER, Reports.work(), ENGINEER);
        office.work.inspect(NUMBER, true, "Runs", INSPECTOR);

        AcceptanceDesk.Signed signed = office.acceptances.accept(NUMBER, Reports.accepted(), DRAWN, ENGINEER);

        assertThat(signed).isEqualTo(new AcceptanceDesk.Signed(true, false));
    }

    @Test
    @Requirement("RPR-25")
    void nothingIsHandedOverBeforeTheCheck() {
        office.worked();

        assertThat(refusal(() -> office.acceptances.accept(NUMBER, Reports.accepted(), DRAWN, ENGINEER)))
                .isEqualTo("CONFLICT repairs.status.unexpected [%s, WORKED, INSPECTED]".formatted(NUMBER));
    }

    private void repairAgain() {
        office.diagnoses.diagnose(NUMBER, Reports.diagnosis(), ENGINEER);
        office.quotes.issue(NUMBER, Reports.quote(), ENGINEER);
        office.quotes.answer(NUMBER, Reports.consent(2), "desk");
        office.work.record(NUMBER, Reports.work(), ENGINEER);
        office.work.inspect(NUMBER, true, "Runs", INSPECTOR);
    }

    private Acceptance acceptance(int index) {
        return office.records.givenAcceptances.get(index).acceptance();
    }

    private static AcceptanceReport rated(@Nullable String rating) {
        return new AcceptanceReport(1, "Wang Fang", true, true, rating, rating, rating, true, true, null);
    }
}
