package io.aftersales.repairs;

import static io.aftersales.repairs.RepairOffice.ENGINEER;
import static io.aftersales.repairs.RepairOffice.INSPECTOR;
import static io.aftersales.repairs.RepairOffice.NUMBER;
import static io.aftersales.repairs.RepairOffice.OTHER_ENGINEER;
import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

/** Work with its log, missing parts, and the quality check. */
class WorkDeskTest {

    private final RepairOffice office = new RepairOffice();

    @Test
    @Requirement({"RPR-20", "FLD-11"})
    void whatWasDoneIsKeptWithPartsAndSerialNumbers() {
        office.consented();

        office.work.record(
                NUMBER,
                new WorkReport("DONE", "Pump replaced", "pump 1 sn-42\n\n seal 2 ", "Rusty screws", " 90 ", true, null),
                ENGINEER);

        Work work = office.records.doneWorks.get(0);
        assertThat(work.doneBy()).isEqualTo(ENGINEER);
        assertThat(work.doneAt()).isEqualTo(office.clock.instant());
        assertThat(work.process()).isEqualTo("Pump replaced");
        assertThat(work.minutes()).isEqualTo(90);
        assertThat(work.problemMet()).isEqualTo("Rusty screws");
        assertThat(work.parts())
                .containsExactly(Reports.original("PUMP", 1, "SN42"), Reports.original("SEAL", 2, null));
        assertThat(office.repair().status()).isEqualTo(RepairStatus.WORKED);
    }

    @Test
    @Requirement("RPR-06")
    void nobodyWorksBeforeTheCustomerConsents() {
        office.quoted();

        assertThat(refusal(() -> office.work.record(NUMBER, Reports.work(), ENGINEER)))
                .isEqualTo("CONFLICT repairs.status.unexpected [%s, QUOTED, CONSENTED]".formatted(NUMBER));

        assertThat(office.records.doneWorks).isEmpty();
    }

    @Test
    @Requirement("RPR-11")
    void whatIsDoneWasTestedInFull() {
        office.consented();

        assertThat(wrongFields(() -> office.work.record(
                        NUMBER, new WorkReport("DONE", "Pump replaced", null, "None", null, false, null), ENGINEER)))
                .containsExactly("fullyTested repairs.work.tested");
        office.work.record(NUMBER, new WorkReport("DONE", "Pump replaced", null, "None", null, true, null), ENGINEER);

        assertThat(office.records.doneWorks).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PART_MISSING", "PLAN_CHANGE", "OTHER_CAUSE", "VISIT_NEEDED", "REPLACEMENT"})
    @Requirement("FLD-11")
    void whoCannotGoOnWritesDownTheProblem(String result) {
        office.consented();

        assertThat(wrongFields(() -> office.work.record(
                        NUMBER, new WorkReport(result, "Opened it", null, null, null, false, null), ENGINEER)))
                .containsExactly("problemMet problem.required");
        assertThat(wrongFields(() -> office.work.record(
                        NUMBER, new WorkReport(null, null, "PUMP 0", null, null, false, null), ENGINEER)))
                .containsExactly(
                        "workResult problem.requiredOneOf",
                        "process problem.required",
                        "parts repairs.positions.line",
                        "problemMet problem.required");
    }

    @Test
    @Requirement("DSP-11")
    void everyMissingPartIsExplainedToTheCustomer() {
        office.consented();

        office.work.record(NUMBER, Reports.interrupted("PART_MISSING"), ENGINEER);
        office.clock.advance(Duration.ofDays(1));
        office.work.record(NUMBER, Reports.interrupted("PART_MISSING"), ENGINEER);

        ArgumentCaptor<String> occasions = ArgumentCaptor.captor();
        verify(office.outbox, times(2))
                .toCustomer(any(), eq("repair-waits-for-part"), eq(NUMBER), occasions.capture(), any());
        assertThat(occasions.getAllValues()).doesNotHaveDuplicates();
        assertThat(office.last().type()).isEqualTo("REPAIR_WAITS");
        assertThat(office.last().facts()).containsEntry("clockStands", "false");
        assertThat(office.repair().status()).isEqualTo(RepairStatus.CONSENTED);
    }

    @ParameterizedTest
    @EnumSource(
            value = PartResult.class,
            names = {"REPLACEMENT", "DECLINED"})
    @Requirement({"DSP-11", "RPL-10"})
    void aPartThatDoesNotComeIsExplainedAndPromisesNothing(PartResult result) {
        office.consented();
        office.work.record(NUMBER, Reports.interrupted("PART_MISSING"), ENGINEER);

        PartAnswer answer = office.work.recordPart(NUMBER, new PartReport(result.name(), "No longer made"), ENGINEER);

        assertThat(answer).isEqualTo(new PartAnswer(result, null));
        assertThat(office.last().type()).isEqualTo("PART_UNAVAILABLE");
        assertThat(office.last().facts()).containsEntry("partResult", result.name());
        assertThat(office.last().texts()).containsEntry("note", "No longer made");
        assertThat(wrongFields(() -> office.work.recordPart(NUMBER, new PartReport(result.name(), " "), ENGINEER)))
                .containsExactly("note problem.required");
    }

    @Test
    void onlyWhereWorkGoesOnAPartIsWaitedFor() {
        office.worked();

        assertThat(wrongFields(() -> office.work.recordPart(NUMBER, new PartReport("LOST", "Lost"), ENGINEER)))
                .containsExactly("partResult problem.oneOf");
        assertThat(refusal(() -> office.work.recordPart(NUMBER, new PartReport(null, null), ENGINEER)))
                .isEqualTo("CONFLICT repairs.status.unexpected [%s, WORKED, CONSENTED]".formatted(NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"engineer", "colleague"})
    @Requirement("RPR-25")
    void nobodyOfThoseWhoWorkedChecksTheWork(String worker) {
        office.consented();
        office.work.record(NUMBER, Reports.interrupted("PART_MISSING"), OTHER_ENGINEER);
        office.work.record(NUMBER, Reports.work(), ENGINEER);

        assertThat(refusal(() -> office.work.inspect(NUMBER, true, "Runs", worker)))
                .isEqualTo("CONFLICT repairs.inspection.own [%s, %s]".formatted(NUMBER, worker));

        assertThat(office.records.doneInspections).isEmpty();
        assertThat(office.repair().status()).isEqualTo(RepairStatus.WORKED);
    }

    @Test
    @Requirement({"ORG-02", "RPR-25"})
    void whoWasGivenTheTaskChecksOnlyAsAnInspector() {
        office.worked();

        assertThat(refusal(() -> office.work.inspect(NUMBER, true, "Runs", "supervisor")))
                .isEqualTo("CONFLICT repairs.decider [%s, supervisor, quality-inspectors]".formatted(NUMBER));

        assertThat(office.records.doneInspections).isEmpty();
    }

    @Test
    @Requirement({"RPR-08", "RPR-25", "RPR-32"})
    void aPassedCheckKeepsThePromiseAndTellsTheCustomer() {
        office.worked();

        office.work.inspect(NUMBER, true, "Runs", INSPECTOR);

        Inspection inspection = office.records.doneInspections.get(0).inspection();
        assertThat(inspection).isEqualTo(new Inspection(office.clock.instant(), INSPECTOR, true, "Runs"));
        verify(office.ledger).meet(NUMBER, CommitmentKind.REPAIR_COMPLETION, office.clock.instant(), INSPECTOR);
        assertThat(office.letters()).endsWith("repair-ready");
        assertThat(office.told).containsExactly(new RepairReady(NUMBER, office.clock.instant()));
        assertThat(office.repair().status()).isEqualTo(RepairStatus.INSPECTED);
    }

    @Test
    @Requirement("RPR-25")
    void whatDoesNotPassGoesBackToWork() {
        office.worked();

        office.work.inspect(NUMBER, false, "It drips", INSPECTOR);

        assertThat(office.repair().status()).isEqualTo(RepairStatus.CONSENTED);
        assertThat(office.letters()).doesNotContain("repair-ready");
        assertThat(office.told).isEmpty();
        verify(office.ledger, never()).meet(any(), eq(CommitmentKind.REPAIR_COMPLETION), any(), any());
        assertThat(refusal(() -> office.acceptances.accept(NUMBER, Reports.accepted(), new byte[] {1}, ENGINEER)))
                .isEqualTo("CONFLICT repairs.status.unexpected [%s, CONSENTED, INSPECTED]".formatted(NUMBER));
        office.work.record(NUMBER, Reports.work(), ENGINEER);
        office.work.inspect(NUMBER, true, "Runs", INSPECTOR);
        assertThat(office.records.doneInspections).hasSize(2);
    }

    @Test
    void aCheckSaysWhatWasSeenOfFinishedWork() {
        office.consented();

        assertThat(wrongFields(() -> office.work.inspect(NUMBER, true, " ", INSPECTOR)))
                .containsExactly("findings problem.required");
        assertThat(refusal(() -> office.work.inspect(NUMBER, true, "Runs", INSPECTOR)))
                .isEqualTo("CONFLICT repairs.status.unexpected [%s, CONSENTED, WORKED]".formatted(NUMBER));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "PUMP,            PUMP,   1, ",
        "pump 2,          PUMP,   2, ",
        "PUMP x2,         PUMP,   2, ",
        "PUMP x 2,        PUMP,   2, ",
        "PUMP × 2,        PUMP,   2, ",
        "PUMP*2,          PUMP,   2, ",
        "'PUMP;2;SN 4-2', PUMP,   2, SN42",
        "max10 3,         MAX10,  3, ",
        "X100 3,          X100,   3, ",
        "p-1 999999,      P-1,    999999, "
    })
    @Requirement("RPR-20")
    void linesAreReadAsPeopleWriteThem(String line, String code, long quantity, String serialNumber) {
        office.consented();

        office.work.record(NUMBER, new WorkReport("DONE", "Done", line, "None", null, true, null), ENGINEER);

        assertThat(office.records.doneWorks.get(0).parts())
                .containsExactly(Reports.original(code, quantity, serialNumber));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"PUMP 0", "PUMP two", "PUMP 1.5", "PUMP 1000000", "PUMP -1"})
    void aQuantityIsAWholeNumber(String line) {
        office.consented();

        assertThat(wrongFields(() -> office.work.record(
                        NUMBER, new WorkReport("DONE", "Done", line, "None", null, true, null), ENGINEER)))
                .containsExactly("parts repairs.positions.line");
    }

    @Test
    void aHundredLinesAreReadAndNoMore() {
        office.consented();

        assertThat(wrongFields(() -> office.work.record(
                        NUMBER,
                        new WorkReport("DONE", "Done", "PUMP 1\n".repeat(101), "None", null, true, null),
                        ENGINEER)))
                .containsExactly("parts repairs.positions.many");
        office.work.record(
                NUMBER, new WorkReport("DONE", "Done", "PUMP 1\n".repeat(100), "None", null, true, null), ENGINEER);

        assertThat(office.records.doneWorks.get(0).parts()).hasSize(100);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1", "100000"})
    void theTimeThatItTookIsKept(String minutes) {
        office.consented();

        office.work.record(NUMBER, new WorkReport("DONE", "Done", null, "None", minutes, true, null), ENGINEER);

        assertThat(office.records.doneWorks.get(0).minutes()).isEqualTo(Long.valueOf(minutes));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"0", "100001", "1.5", "-5", "an hour"})
    void whatIsNoTimeIsRefused(String minutes) {
        office.consented();

        assertThat(wrongFields(() -> office.work.record(
                        NUMBER, new WorkReport("DONE", "Done", null, "None", minutes, true, null), ENGINEER)))
                .containsExactly("minutes repairs.number");
    }
}
