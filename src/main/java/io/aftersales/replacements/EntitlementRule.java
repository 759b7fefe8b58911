package io.aftersales.replacements;

import io.aftersales.claims.ClaimFile;
import io.aftersales.products.ComponentClass;
import io.aftersales.warranty.CoverageDecision;
import io.aftersales.warranty.CoverageGround;
import io.aftersales.warranty.CoverageQuestion;
import io.aftersales.warranty.FaultCause;
import io.aftersales.warranty.Occasion;
import io.aftersales.warranty.WarrantyDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks table, warranty and law what a customer is entitled to. */
@Component
class EntitlementRule {

    private final ReplacementRules rules;
    private final WarrantyDesk warranty;
    private final LegalRight law;
    private final Clock clock;

    EntitlementRule(ReplacementRules rules, WarrantyDesk warranty, LegalRight law, Clock clock) {
        this.rules = rules;
        this.warranty = warranty;
        this.law = law;
        this.clock = clock;
    }

    Entitlement decide(Replacement replacement, ClaimFile claim, Instant at, String by) {
        ApplicationRecord application = replacement.application();
        LocalDate reportedOn = LocalDate.ofInstant(claim.receivedAt(), clock.getZone());
        CoverageQuestion question = question(replacement, reportedOn);
        Term term = term(coverage(question, by), question);
        WarrantyState state = term.state();
        ReplacementRules.Answer answer = rules.entitlement(new ReplacementRules.Question(
                application.wish().right(),
                state,
                application.condition(),
                application.specialReason() != null,
                law.gives(replacement, claim, state, at)));
        return new Entitlement(
                answer.entitlement(),
                answer.ground(),
                answer.clause(),
                state,
                term.lastDay(),
                at,
                by,
                null,
                null,
                null);
    }

    private static CoverageQuestion question(Replacement replacement, LocalDate reportedOn) {
        ApplicationRecord application = replacement.application();
        boolean causeKnown = application.cause() != FaultCause.UNKNOWN;
        return new CoverageQuestion(
                replacement.claimNumber(),
                causeKnown ? Occasion.DIAGNOSIS : Occasion.INTAKE,
                replacement.productLine(),
                application.serialKey(),
                null,
                ComponentClass.MAIN_UNIT,
                causeKnown ? application.cause() : null,
                application.purchasedOn(),
                application.proofType() != null,
                reportedOn,
                replacement.customerId());
    }

    /**
     * What people decided by hand counts, unless they refused for want of a proof: that may have come since. The tables
     * are asked again otherwise, with the cause as it is known now.
     */
    private CoverageDecision coverage(CoverageQuestion question, String by) {
        return warranty.latest(question.caseNumber())
                .filter(latest -> latest.occasion() == Occasion.DECIDED_BY_HAND && !latest.lacksProof())
                .orElseGet(() -> warranty.decide(question, by));
    }

    /** Whether the warranty of the product was running, and until when. */
    private record Term(WarrantyState state, @Nullable LocalDate lastDay) {}

    /**
     * The right to a replacement asks for the term of the product, not for the cause: that is its condition. The
     * guarantee on one repaired part is not that term.
     */
    private Term term(CoverageDecision coverage, CoverageQuestion question) {
        boolean guaranteed = restsOnGuarantee(coverage);
        LocalDate lastDay = guaranteed ? warranty.productLastDay(question).orElse(null) : coverage.lastDay();
        if (lastDay != null) {
            // our own papers prove the guarantee on a part, not the purchase of the product
            boolean unproven = guaranteed ? !warranty.productProven(question) : coverage.lacksProof();
            WarrantyState running = unproven ? WarrantyState.UNPROVEN : WarrantyState.IN_WARRANTY;
            boolean over = question.reportedOn().isAfter(lastDay);
            return new Term(over ? WarrantyState.OUT_OF_WARRANTY : running, lastDay);
        }
        if (guaranteed) {
            return new Term(WarrantyState.UNKNOWN, null);
        }
        return switch (coverage.coverage()) {
            case COVERED -> new Term(WarrantyState.IN_WARRANTY, null);
            case NOT_COVERED -> new Term(WarrantyState.OUT_OF_WARRANTY, null);
            case OPEN, TERMS_NOT_ENTERED -> new Term(WarrantyState.UNKNOWN, null);
        };
    }

    /** People who decide take over the term on which the tables left it open. */
    private boolean restsOnGuarantee(CoverageDecision coverage) {
        if (coverage.ground() != CoverageGround.MANUAL) {
            return coverage.ground() == CoverageGround.REPAIR_GUARANTEE;
        }
        return warranty.of(coverage.caseNumber()).stream()
                .map(CoverageDecision::ground)
                .filter(ground -> ground != CoverageGround.MANUAL)
                .reduce((earlier, later) -> later)
                .filter(CoverageGround.REPAIR_GUARANTEE::equals)
                .isPresent();
    }
}
