package io.aftersales.replacements;

import static io.aftersales.replacements.ReplacementOffice.CLAIM;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import io.aftersales.warranty.Coverage;
import io.aftersales.warranty.CoverageDecision;
import io.aftersales.warranty.CoverageGround;
import io.aftersales.warranty.CoverageQuestion;
import io.aftersales.warranty.Occasion;
import io.aftersales.warranty.WarrantyDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plays what the warranty desk decides: the product is in warranty until 2029, unless a test says otherwise. */
final class PlayedCoverage {

    private final WarrantyDesk desk;
    private final Clock clock;

    PlayedCoverage(WarrantyDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        runs("2029-01-05");
        when(desk.productProven(any()))
                .thenAnswer(call -> call.<CoverageQuestion>getArgument(0).proofSupplied());
        when(desk.extend(any())).thenReturn(LocalDate.parse("2030-01-05"));
    }

    void runs(String lastDay) {
        decides(Coverage.OPEN, LocalDate.parse(lastDay), Occasion.INTAKE);
    }

    void decides(Coverage coverage, @Nullable LocalDate lastDay, Occasion occasion) {
        decides(coverage, lastDay, occasion, Map.of());
    }

    /** Lets the warranty run until that day, if only a proof of purchase were there. */
    void lacksProof(String lastDay) {
        decides(Coverage.OPEN, LocalDate.parse(lastDay), Occasion.DIAGNOSIS, Map.of("missing", "PROOF"));
    }

    void decides(Coverage coverage, @Nullable LocalDate lastDay, Occasion occasion, Map<String, String> inputs) {
        CoverageDecision decision = decision(coverage, CoverageGround.WARRANTY, lastDay, occasion, inputs);
        when(desk.decide(any(), any())).thenReturn(decision);
        when(desk.latest(CLAIM))
                .thenReturn(occasion == Occasion.DECIDED_BY_HAND ? Optional.of(decision) : Optional.empty());
    }

    CoverageDecision decision(
            Coverage coverage,
            CoverageGround ground,
            @Nullable LocalDate lastDay,
            Occasion occasion,
            Map<String, String> inputs) {
        return new CoverageDecision(
                UUID.randomUUID(),
                CLAIM,
                occasion,
                coverage,
                ground,
                LocalDate.parse("2026-01-05"),
                lastDay,
                "rule",
                "clause",
                inputs,
                clock.instant(),
                "desk");
    }
}
