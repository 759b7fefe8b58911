package io.aftersales.claims;

import io.aftersales.products.ComponentClass;
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
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The first assessment of a new claim: its unit comes on file, and a fault is held against the warranty (RPR-02). */
@Component
class IntakeCoverage {

    /** Kinds that say that a product has a fault. */
    private static final Set<ClaimKind> FAULTS = Set.of(ClaimKind.REPAIR, ClaimKind.REPLACEMENT, ClaimKind.RETURN);

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
        SerialNumber.of(request.serialKey()).ifPresent(unit -> register(unit, claim));
        if (!FAULTS.contains(request.kind())) {
            return;
        }
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
                        request.proofType() != null,
                        LocalDate.ofInstant(claim.receivedAt(), clock.getZone()),
                        claim.customerId()),
                SYSTEM);
        register.note(claim, ClaimEvent.COVERAGE_DECIDED, SYSTEM, facts(decision));
    }

    private void register(SerialNumber unit, Claim claim) {
        ClaimRequest request = claim.request();
        units.register(new UnitDraft(
                unit,
                request.model(),
                request.productLine(),
                claim.customerId(),
                request.purchaseDate(),
                null,
                null,
                request.proofType() != null));
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
