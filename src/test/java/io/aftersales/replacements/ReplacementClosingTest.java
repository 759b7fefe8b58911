package io.aftersales.replacements;

import static io.aftersales.replacements.ReplacementOffice.CLAIM;
import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.aftersales.claims.ServiceEnd;
import io.aftersales.testing.Requirement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How applications end, and what may be added afterwards. */
class ReplacementClosingTest {

    private final ReplacementOffice office = new ReplacementOffice();

    @Test
    void theClaimIsToldOnceThatTheProductWasExchanged() {
        office.exchanged();

        assertThat(office.closing.close(CLAIM, "desk")).isEqualTo(NextService.NONE);
        assertThat(office.closing.close(CLAIM, "desk")).isEqualTo(NextService.NONE);

        verify(office.triage, times(1)).recordService(CLAIM, ServiceEnd.DELIVERED, "EXCHANGED", "desk");
        assertThat(office.file().closedAt()).isEqualTo(office.clock.instant());
        assertThat(office.timeline()).endsWith(ReplacementEvent.REPLACEMENT_CLOSED);
    }

    @Test
    void whatWasNotDeliveredIsToldAsThat() {
        office.decided("REPLACEMENT", "NONE");
        office.tell();
        office.choose("NOTHING");

        assertThat(office.closing.close(CLAIM, "desk")).isEqualTo(NextService.NONE);

        verify(office.triage).recordService(CLAIM, ServiceEnd.NOT_OWED, "NOT_ENTITLED", "desk");
    }

    @Test
    void whereARepairFollowsItTellsTheClaim() {
        office.told();
        office.choose("REPAIR");

        assertThat(office.closing.close(CLAIM, "desk")).isEqualTo(NextService.REPAIR);
        assertThat(office.closing.repairMode(CLAIM)).isEmpty();

        verify(office.triage, never()).recordService(any(), any(), any(), any());
    }

    @Test
    @Requirement("RPL-06")
    void nothingClosesBeforeItsOutcome() {
        office.handedOver();

        assertThat(refusal(() -> office.closing.close(CLAIM, "desk")))
                .isEqualTo("CONFLICT replacements.status.unexpected [" + CLAIM + ", HANDED_OVER, SETTLED]");
    }

    @ParameterizedTest
    @EnumSource
    void everyOutcomeSaysWhatFollows(ReplacementOutcome outcome) {
        assertThat(outcome.delivered() && outcome.nextService() == NextService.REPAIR)
                .isFalse();
    }

    @Test
    @Requirement("INF-07")
    void afterClosingNoStepChangesARecord() {
        office.exchanged();
        office.closing.close(CLAIM, "desk");
        ReplacementFile closed = office.file();

        String refused = "CONFLICT replacements.status.unexpected [" + CLAIM + ", CLOSED, ";
        assertThat(refusal(() -> office.exchanges.agree(CLAIM, "SH-300", "red", null, null, "desk")))
                .startsWith(refused);
        assertThat(refusal(() ->
                        office.exchanges.record(CLAIM, new RecordDraft(null, "2026-11-23", "DRAWN", null), "desk")))
                .startsWith(refused);
        assertThat(refusal(() -> office.sign("DRAWN", "image/png"))).startsWith(refused);
        assertThat(refusal(() -> office.choose("REPAIR"))).startsWith(refused);
        assertThat(office.file()).isEqualTo(closed);
    }

    @Test
    @Requirement("INF-07")
    void aCorrectionIsANewEntryWithItsReason() {
        office.exchanged();
        office.closing.close(CLAIM, "desk");
        ReplacementFile before = office.file();

        office.corrections.correct(CLAIM, "REPLACEMENT_RECORD", "The colour is grey", "Misread", "desk");

        ReplacementFile after = office.file();
        assertThat(after.exchange()).isEqualTo(before.exchange());
        assertThat(after.corrections())
                .containsExactly(new ReplacementFile.Correction(
                        office.clock.instant(),
                        "desk",
                        CorrectedRecord.REPLACEMENT_RECORD,
                        "The colour is grey",
                        "Misread"));
        assertThat(office.last().texts()).isEqualTo(Map.of("correction", "The colour is grey", "reason", "Misread"));
    }

    @Test
    @Requirement("INF-07")
    void aCorrectionNamesRecordTextAndReason() {
        office.exchanged();
        office.closing.close(CLAIM, "desk");

        assertThat(wrongFields(() -> office.corrections.correct(CLAIM, "x", null, " ", "desk")))
                .containsExactly("record problem.oneOf", "text problem.required", "reason problem.required");
    }

    @Test
    void anOpenApplicationIsCorrectedByItsSteps() {
        office.told();

        assertThat(refusal(() -> office.corrections.correct(CLAIM, "APPLICATION", "x", "x", "desk")))
                .isEqualTo("CONFLICT replacements.correction.open [" + CLAIM + ", TOLD]");
    }
}
