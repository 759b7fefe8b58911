package io.aftersales.claims;

import io.aftersales.products.ComponentClass;
import io.aftersales.products.InstalledUnit;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.SerialNumber;
import io.aftersales.products.UnitDraft;
import io.aftersales.warranty.CoverageDecision;
import io.aftersales.warranty.CoverageQuestion;
import io.aftersales.warranty.Occasion;
import io.aftersales.warranty.WarrantyDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The first assessment of a claim: its unit comes on file, and a fault is held against the warranty (RPR-02). */
@Component
class IntakeCoverage {

    /** Whom the timeline names: the tables, not whoever handed the claim in. */
    private static final String SYSTEM = "system";

    private final WarrantyDesk warranty;
    private final InstalledUnits units;
    private final ClaimRegister register;
    private final Clock clock;

    IntakeCoverage(WarrantyDesk warranty, InstalledUnits units, ClaimRegister register, Clock clock) {
        this.warranty = warranty;
        this.units = units;
        this.register = register;
        this.clock = clock;
    }

    /** Assesses a claim that is on file. The cause is not known yet, so that nothing is covered for certain. */
    void assess(Claim claim) {
        ClaimRequest request = claim.request();
        SerialNumber.of(request.serialKey()).ifPresent(unit -> units.register(draft(unit, request, claim)));
        if (request.aboutFault()) {
            decide(claim);
        }
    }

    /**
     * Puts the unit of a claim on file whose record is corrected. What its customer's unit has of the record before is
     * corrected with it; what others have said of the unit stays.
     */
    void register(Claim claim, ClaimRequest before, ClaimRequest after, String by) {
        if (after.assumed().productLine()) {
            return;
        }
        SerialNumber.of(after.serialKey()).ifPresent(unit -> {
            units.find(unit)
                    .filter(known -> unit.value().equals(before.serialKey()))
                    .filter(known -> claim.customerId().equals(known.ownerId()))
                    .ifPresent(known -> units.correct(correction(known, before, after), by));
            units.register(draft(unit, after, claim));
        });
    }

    /**
     * Holds the fault against the warranty again where the record says something else than before. From the diagnosis on
     * the repair does that, which knows more.
     *
     * @return whether no more than the intake has assessed the claim
     */
    boolean reassess(Claim claim, ClaimRequest before) {
        boolean early = warranty.latest(claim.number())
                .map(decision -> decision.occasion() == Occasion.INTAKE)
                .orElse(true);
        if (early && claim.request().aboutFault() && !grounds(claim.request()).equals(grounds(before))) {
            decide(claim);
        }
        return early;
    }

    private void decide(Claim claim) {
        ClaimRequest request = claim.request();
        CoverageDecision decision = warranty.decide(
                new CoverageQuestion(
                        claim.number(),
                        Occasion.INTAKE,
                        request.productLine(),
                        request.serialKey(),
                        null,
                        ComponentClass.MAIN_UNIT,
                        null,
                        request.purchaseDate(),
                        request.proofSupplied(),
                        LocalDate.ofInstant(claim.receivedAt(), clock.getZone()),
                        claim.customerId()),
                SYSTEM);
        register.note(claim, ClaimEvent.COVERAGE_DECIDED, SYSTEM, facts(decision));
    }

    /** What the answer of the tables rests on. */
    private static List<Object> grounds(ClaimRequest request) {
        return List.of(
                request.aboutFault(),
                request.productLine(),
                Optional.ofNullable(request.serialKey()),
                Optional.ofNullable(request.purchaseDate()),
                request.proofSupplied());
    }

    private static UnitDraft draft(SerialNumber unit, ClaimRequest request, Claim claim) {
        return new UnitDraft(
                unit,
                request.assumed().model() ? null : request.model(),
                request.productLine(),
                claim.customerId(),
                request.purchaseDate(),
                null,
                null,
                request.proofSupplied());
    }

    private static UnitDraft correction(InstalledUnit known, ClaimRequest before, ClaimRequest after) {
        boolean provedElsewhere = known.invoice() && !before.proofSupplied();
        boolean oursDay = !provedElsewhere
                && before.purchaseDate() != null
                && before.purchaseDate().equals(known.purchasedOn());
        return new UnitDraft(
                known.serialNumber(),
                before.model().equals(known.model()) ? after.model() : null,
                known.productLine() == before.productLine() ? after.productLine() : known.productLine(),
                null,
                oursDay ? after.purchaseDate() : null,
                null,
                null,
                after.proofSupplied());
    }

    private static Map<String, String> facts(CoverageDecision decision) {
        Map<String, String> facts = new HashMap<>();
        facts.put("coverage", decision.coverage().name());
        facts.put("ground", decision.ground().name());
        if (decision.lastDay() != null) {
            facts.put("lastDay", decision.lastDay().toString());
        }
        String missing = decision.inputs().get("missing");
        if (missing != null) {
            facts.put("missing", missing);
        }
        return facts;
    }
}
