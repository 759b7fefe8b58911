package io.aftersales.repairs;

import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import io.aftersales.products.ComponentClass;
import io.aftersales.products.ProductComponent;
import io.aftersales.staff.Colleagues;
import io.aftersales.staff.Groups;
import io.aftersales.warranty.Coverage;
import io.aftersales.warranty.CoverageDecision;
import io.aftersales.warranty.CoverageQuestion;
import io.aftersales.warranty.FaultCause;
import io.aftersales.warranty.Occasion;
import io.aftersales.warranty.WarrantyDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what is wrong and who pays for it. Every method is one transaction that may be running already.
 */
@Service
@Transactional
public class DiagnosisDesk {

    private final RepairRegister register;
    private final ClaimFiles claims;
    private final ComponentsOnFile components;
    private final WarrantyDesk warranty;
    private final Colleagues staff;
    private final RepairMessages messages;
    private final Clock clock;

    DiagnosisDesk(
            RepairRegister register,
            ClaimFiles claims,
            ComponentsOnFile components,
            WarrantyDesk warranty,
            Colleagues staff,
            RepairMessages messages,
            Clock clock) {
        this.register = register;
        this.claims = claims;
        this.components = components;
        this.warranty = warranty;
        this.staff = staff;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Records the cause (RPR-01) and asks the warranty tables again with it (RPR-02, F43). What was agreed before no
     * longer counts.
     *
     * <p>What class of component is at fault, and so how long its warranty lasts, is said by the product model on file
     * (WAR-02 to WAR-04, F37); the report is asked for it only where no model on file knows the component.
     *
     * @return whether the tables could say who pays; if not, somebody decides (F36)
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     */
    public Result diagnose(String claimNumber, DiagnosisReport report, String by) {
        Repair repair = register.lock(claimNumber);
        // under the lock: a record that is completed at the same time comes before or after
        ClaimFile claim = claims.get(claimNumber);
        Problems problems = new Problems();
        var cause = problems.requiredOneOf("cause", report.cause(), FaultCause.class);
        var component = problems.required("component", report.component(), RepairTexts.NAME);
        Optional<ProductComponent> onFile = component.flatMap(named -> components.find(claim.request(), named));
        var componentClass = onFile.map(ProductComponent::componentClass)
                .or(() -> problems.requiredOneOf("componentClass", report.componentClass(), ComponentClass.class));
        var findings = problems.required("findings", report.findings(), RepairTexts.LONG);
        if (report.causeFound() && cause.isPresent() && cause.get() == FaultCause.UNKNOWN) {
            problems.reject("causeFound", true, "repairs.cause.unknown");
        }
        boolean ordered = cause.filter(FaultCause.ORDERED_SERVICE::equals).isPresent();
        if (ordered && !claim.request().kind().ordered()) {
            problems.reject("cause", FaultCause.ORDERED_SERVICE, "repairs.cause.notOrdered");
        }
        problems.throwIfAny();
        Diagnosis diagnosis = new Diagnosis(
                register.now(),
                by,
                cause.orElseThrow(),
                report.causeFound() || ordered,
                onFile.map(ProductComponent::code).or(() -> component).orElseThrow(),
                componentClass.orElseThrow(),
                findings.orElseThrow());
        CoverageDecision decision = warranty.decide(question(repair, diagnosis, claim), by);
        Boolean free = decision.coverage() == Coverage.COVERED
                ? Boolean.TRUE
                : decision.coverage() == Coverage.NOT_COVERED ? Boolean.FALSE : null;
        repair.diagnose(diagnosis, free);
        register.note(
                repair,
                RepairEvent.FAULT_DIAGNOSED,
                by,
                Map.of(
                        "faultCause", diagnosis.cause().name(),
                        "causeFound", String.valueOf(diagnosis.causeFound()),
                        "componentClass", diagnosis.componentClass().name(),
                        "coverage", decision.coverage().name()),
                Map.of("component", diagnosis.component(), "findings", diagnosis.findings()));
        return new Result(free != null, report.repairable());
    }

    /**
     * What a diagnosis leads to.
     *
     * @param coverageKnown whether it is known who pays
     */
    public record Result(boolean coverageKnown, boolean repairable) {}

    /**
     * Decides who pays where no terms are entered or no date is known (F36). The reason is kept with the decision. Where
     * the tables can say by now who pays, since a proof or a date came in the meantime, that counts (F38).
     *
     * @throws Refused if {@code by} made the diagnosis himself, or is no manager
     */
    public void decideCoverage(String claimNumber, boolean covered, @Nullable String reason, String by) {
        Problems problems = new Problems();
        String why =
                problems.required("coverageReason", reason, RepairTexts.LONG).orElse("");
        problems.throwIfAny();
        Repair repair = register.lock(claimNumber);
        Diagnosis diagnosis = repair.diagnosis();
        if (diagnosis != null && diagnosis.by().equals(by)) {
            throw new Refused(Refused.Kind.CONFLICT, "repairs.coverage.own", claimNumber, by);
        }
        staff.expectDecider(by, Groups.MANAGERS, "repairs.decider", claimNumber);
        repair.expect(RepairStatus.DIAGNOSED);
        CoverageDecision decision = Optional.ofNullable(diagnosis)
                .flatMap(known -> warranty.decideAgain(question(repair, known, claims.get(claimNumber)), by))
                .orElseGet(() -> warranty.decideByHand(claimNumber, covered, why, by));
        repair.cover(decision.free());
        register.note(
                repair,
                RepairEvent.WHO_PAYS_DECIDED,
                by,
                Map.of("covered", String.valueOf(decision.free())),
                Map.of("reason", decision.ruleText()));
    }

    /**
     * Asks the warranty tables again where what is on record of the claim has changed. What a manager decided stays,
     * unless he refused for want of a proof that has come since (F38); so does what the customer was told with a quote.
     * Where the tables cannot say any more who pays, the decision before stays, and the managers are told.
     */
    void reassess(Repair repair, String by) {
        Diagnosis diagnosis = repair.diagnosis();
        if (diagnosis == null || repair.status() != RepairStatus.DIAGNOSED || repair.free() == null) {
            return;
        }
        ClaimFile claim = claims.get(repair.claimNumber());
        boolean proven = claim.request().proofType() != null;
        boolean byHand = warranty.latest(repair.claimNumber())
                .filter(decision -> decision.occasion() == Occasion.DECIDED_BY_HAND)
                .filter(decision -> !(proven && decision.lacksProof()))
                .isPresent();
        if (byHand) {
            return;
        }
        warranty.decideAgain(question(repair, diagnosis, claim), by)
                .ifPresentOrElse(
                        decision -> repair.cover(decision.free()), () -> messages.coverageInDoubt(repair, diagnosis));
    }

    private CoverageQuestion question(Repair repair, Diagnosis diagnosis, ClaimFile claim) {
        return new CoverageQuestion(
                repair.claimNumber(),
                Occasion.DIAGNOSIS,
                repair.productLine(),
                repair.serialKey(),
                diagnosis.component(),
                diagnosis.componentClass(),
                diagnosis.cause(),
                claim.request().purchaseDate(),
                claim.request().proofType() != null,
                LocalDate.ofInstant(claim.receivedAt(), clock.getZone()),
                repair.customerId());
    }
}
