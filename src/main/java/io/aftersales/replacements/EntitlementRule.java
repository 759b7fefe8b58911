package io.aftersales.replacements;

import io.aftersales.claims.ClaimFile;
import io.aftersales.products.ComponentClass;
import io.aftersales.products.InstalledUnits;
import io.aftersales.warranty.CoverageDecision;
import io.aftersales.warranty.CoverageQuestion;
import io.aftersales.warranty.FaultCause;
import io.aftersales.warranty.LegalEntitlement;
import io.aftersales.warranty.LegalLimits;
import io.aftersales.warranty.LegalQuestion;
import io.aftersales.warranty.Occasion;
import io.aftersales.warranty.WarrantyDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Asks table, warranty and law what a customer is entitled to. */
@Component
class EntitlementRule {

    private final ReplacementRules rules;
    private final WarrantyDesk warranty;
    private final LegalLimits law;
    private final InstalledUnits units;
    private final Clock clock;

    EntitlementRule(ReplacementRules rules, WarrantyDesk warranty, LegalLimits law, InstalledUnits units, Clock clock) {
        this.rules = rules;
        this.warranty = warranty;
        this.law = law;
        this.units = units;
        this.clock = clock;
    }

    Entitlement decide(Replacement replacement, ClaimFile claim, Instant at, String by) {
        ApplicationRecord application = replacement.application();
        LocalDate reportedOn = LocalDate.ofInstant(claim.receivedAt(), clock.getZone());
        CoverageDecision coverage = coverage(replacement, reportedOn, by);
        WarrantyState state = state(coverage, reportedOn);
        ReplacementRules.Answer answer = rules.entitlement(new ReplacementRules.Question(
                application.wish(),
                state,
                application.condition(),
                application.specialReason() != null,
                lawful(replacement, reportedOn, state)));
        return new Entitlement(
                answer.entitlement(),
                answer.ground(),
                answer.clause(),
                state,
                coverage.lastDay(),
                at,
                by,
                null,
                null,
                null);
    }

    /** What people decided by hand counts; the tables are asked again otherwise, with the cause as it is known now. */
    private CoverageDecision coverage(Replacement replacement, LocalDate reportedOn, String by) {
        ApplicationRecord application = replacement.application();
        boolean causeKnown = application.cause() != FaultCause.UNKNOWN;
        return warranty.latest(replacement.claimNumber())
                .filter(latest -> latest.occasion() == Occasion.DECIDED_BY_HAND)
                .orElseGet(() -> warranty.decide(
                        new CoverageQuestion(
                                replacement.claimNumber(),
                                causeKnown ? Occasion.DIAGNOSIS : Occasion.INTAKE,
                                replacement.productLine(),
                                application.serialKey(),
                                null,
                                ComponentClass.MAIN_UNIT,
                                causeKnown ? application.cause() : null,
                                application.purchasedOn(),
                                application.proofType() != null,
                                reportedOn),
                        by));
    }

    /** The right to a replacement asks for the term of the warranty, not for the cause: that is its condition. */
    private static WarrantyState state(CoverageDecision coverage, LocalDate reportedOn) {
        LocalDate lastDay = coverage.lastDay();
        if (lastDay != null) {
            return reportedOn.isAfter(lastDay) ? WarrantyState.OUT_OF_WARRANTY : WarrantyState.IN_WARRANTY;
        }
        return switch (coverage.coverage()) {
            case COVERED -> WarrantyState.IN_WARRANTY;
            case NOT_COVERED -> WarrantyState.OUT_OF_WARRANTY;
            case OPEN, TERMS_NOT_ENTERED -> WarrantyState.UNKNOWN;
        };
    }

    private boolean lawful(Replacement replacement, LocalDate reportedOn, WarrantyState state) {
        ApplicationRecord application = replacement.application();
        boolean performanceFault =
                application.condition() == Condition.OWN_QUALITY || application.condition() == Condition.FAULT_PERSISTS;
        return law.on()
                && law.entitlement(new LegalQuestion(
                                replacement.productLine(),
                                application.purchasedOn(),
                                reportedOn,
                                performanceFault,
                                state == WarrantyState.IN_WARRANTY,
                                failedRepairs(application),
                                0))
                        .filter(given -> given.remedy() == LegalEntitlement.Remedy.RETURN
                                || application.wish() == Wish.REPLACEMENT)
                        .isPresent();
    }

    private long failedRepairs(ApplicationRecord application) {
        return application.unit().flatMap(units::find).stream()
                .flatMap(unit -> unit.repairs().stream())
                .filter(repair -> repair.inWarranty() && !repair.solved())
                .count();
    }
}
