package io.aftersales.replacements;

import static io.aftersales.replacements.ReplacementOffice.CLAIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.products.ComponentClass;
import io.aftersales.products.InstalledUnit;
import io.aftersales.products.ProductComponent;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import io.aftersales.products.UnitRepair;
import io.aftersales.testing.Requirement;
import io.aftersales.warranty.Coverage;
import io.aftersales.warranty.CoverageDecision;
import io.aftersales.warranty.CoverageGround;
import io.aftersales.warranty.LegalQuestion;
import io.aftersales.warranty.Occasion;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

/** What the law is told, where it is switched on. */
class LegalRightTest {

    private static final LocalDate INVOICED = LocalDate.parse("2025-07-01");

    private final ReplacementOffice office = new ReplacementOffice();

    @BeforeEach
    void switchedOn() {
        when(office.law.on()).thenReturn(true);
        when(office.law.entitlement(any())).thenReturn(Optional.empty());
    }

    @ParameterizedTest(name = "{0}, diagnosed {1}: {2} failed")
    @CsvSource({
        "OWN_QUALITY,             , 1",
        "FAULT_PERSISTS,          , 4",
        "FAULT_PERSISTS,  Screen  , 3",
        "FAULT_PERSISTS,  HINGE   , 1"
    })
    @Requirement({"F63", "RPL-08"})
    void repairsWhoseFaultCameBackAreToldToTheLaw(String condition, @Nullable String component, long failed) {
        onFile(
                false,
                new UnitRepair("CL-1", LocalDate.parse("2026-03-01"), "battery", false, true),
                new UnitRepair("CL-2", LocalDate.parse("2026-04-01"), "screen", true, true),
                new UnitRepair("CL-3", LocalDate.parse("2026-05-01"), "SCREEN ", true, true),
                new UnitRepair("CL-4", LocalDate.parse("2026-06-01"), "battery", true, true),
                new UnitRepair("CL-5", LocalDate.parse("2026-07-01"), "screen", true, false),
                new UnitRepair("CL-6", LocalDate.parse("2026-08-01"), "screen", false, false));
        when(office.warranty.of(CLAIM))
                .thenReturn(component == null ? List.of() : List.of(diagnosed(component), decision(Map.of())));

        assertThat(asked(condition).failedRepairs()).isEqualTo(failed);
    }

    @Test
    @Requirement({"F63", "RPL-08"})
    void aRepairThatNamesTheComponentInOtherWordsIsOfTheSameOne() {
        onFile(
                false,
                new UnitRepair("CL-1", LocalDate.parse("2026-03-01"), "main board", true, true),
                new UnitRepair("CL-2", LocalDate.parse("2026-04-01"), "BOARD", true, true),
                new UnitRepair("CL-3", LocalDate.parse("2026-05-01"), "MOTOR", true, true));
        when(office.components.find(any(), eq("main board")))
                .thenReturn(Optional.of(new ProductComponent("BOARD", "Main board", "主板", ComponentClass.CORE_PART)));
        when(office.warranty.of(CLAIM)).thenReturn(List.of(diagnosed("BOARD")));

        assertThat(asked("FAULT_PERSISTS").failedRepairs()).isEqualTo(2);
    }

    @Test
    @Requirement({"F63", "RPL-08"})
    void theDaysCountFromTheHandInWhileAPartIsWaitedFor() {
        when(office.parts.inRepairSince(CLAIM, "SN1"))
                .thenReturn(Optional.of(office.clock.instant().minus(91, ChronoUnit.DAYS)));

        assertThat(asked("OWN_QUALITY").daysWithoutPart()).isEqualTo(91);
    }

    @Test
    @Requirement("F35")
    void theInvoiceOnFileSaysWhenItWasSold() {
        onFile(true);

        assertThat(asked("OWN_QUALITY"))
                .isEqualTo(new LegalQuestion(
                        ProductLine.SMART_HOME, INVOICED, LocalDate.parse("2026-11-20"), true, true, 0, 0));
    }

    @Test
    @Requirement("F38")
    void aDayThatNothingProvesIsNotToldToTheLaw() {
        onFile(false);
        office.claim("SN-1", null);

        assertThat(asked("OWN_QUALITY").soldOn()).isNull();
    }

    @Test
    void nothingIsLookedUpWhileTheLawIsOff() {
        when(office.law.on()).thenReturn(false);

        office.decided("REPLACEMENT", "FAULT_PERSISTS");

        verify(office.law, never()).entitlement(any());
        verify(office.parts, never()).inRepairSince(any(), any());
    }

    private LegalQuestion asked(String condition) {
        office.decided("REPLACEMENT", condition);
        ArgumentCaptor<LegalQuestion> question = ArgumentCaptor.forClass(LegalQuestion.class);
        verify(office.law).entitlement(question.capture());
        return question.getValue();
    }

    private void onFile(boolean invoice, UnitRepair... repairs) {
        SerialNumber unit = new SerialNumber("SN1");
        when(office.units.find(unit))
                .thenReturn(Optional.of(new InstalledUnit(
                        unit,
                        null,
                        ProductLine.SMART_HOME,
                        null,
                        INVOICED,
                        null,
                        null,
                        invoice,
                        null,
                        null,
                        null,
                        List.of(repairs))));
    }

    private CoverageDecision diagnosed(String component) {
        return decision(Map.of("component", component));
    }

    private CoverageDecision decision(Map<String, String> inputs) {
        return new CoverageDecision(
                UUID.randomUUID(),
                CLAIM,
                Occasion.DIAGNOSIS,
                Coverage.COVERED,
                CoverageGround.WARRANTY,
                null,
                null,
                "rule",
                "clause",
                inputs,
                office.clock.instant(),
                "engineer");
    }
}
