package io.aftersales.fees;

import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import io.aftersales.staff.Colleagues;
import io.aftersales.staff.Groups;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finance reviews calculation sheets (FEE-07, FEE-08). Every method is one transaction that may be running already. */
@Service
@Transactional
public class SheetReviews {

    private final FeeRegister register;
    private final Colleagues staff;

    SheetReviews(FeeRegister register, Colleagues staff) {
        this.register = register;
        this.staff = staff;
    }

    /** What finance can say of a sheet. */
    public enum Decision {
        PASSED,
        RETURNED
    }

    /**
     * Records what finance decided about the latest version.
     *
     * @param version that was reviewed
     * @param reason needed for a return
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws Refused if another version counts by now, {@code by} made one himself or is not of finance, or an internal
     *     cost is not known
     */
    public Decision review(
            String claimNumber,
            @Nullable String decision,
            @Nullable String version,
            @Nullable String reason,
            String by) {
        Problems problems = new Problems();
        Optional<Decision> decided = problems.requiredOneOf("reviewDecision", decision, Decision.class);
        String number = version == null ? "" : version.strip();
        if (!number.matches("\\d{1,9}")) {
            problems.reject("reviewedVersion", version, "fees.version");
        }
        Optional<String> why = decided.filter(Decision.RETURNED::equals).isPresent()
                ? problems.required("reviewReason", reason, FeeTexts.LONG)
                : problems.optional("reviewReason", reason, FeeTexts.LONG);
        problems.throwIfAny();
        Sheet sheet = register.lock(claimNumber);
        expectReviewer(claimNumber, by);
        sheet.expectLatest(Integer.parseInt(number));
        if (decided.orElseThrow() == Decision.PASSED) {
            expectComplete(sheet);
            sheet.pass(register.now(), by);
        } else {
            sheet.sendBack(register.now(), by);
        }
        register.note(
                claimNumber,
                decided.orElseThrow() == Decision.PASSED ? FeeEvent.FEE_SHEET_PASSED : FeeEvent.FEE_SHEET_RETURNED,
                by,
                Map.of("sheetVersion", number),
                why.map(text -> Map.of("reasonText", text)).orElse(Map.of()));
        return decided.orElseThrow();
    }

    /**
     * Hands a returned sheet to finance again. Repeating it has no effect.
     *
     * @param answer needed where nothing was corrected
     */
    public void resubmit(String claimNumber, @Nullable String answer, String by) {
        Problems problems = new Problems();
        Sheet sheet = register.lock(claimNumber);
        Optional<String> told = sheet.uncorrected()
                ? problems.required("correctionAnswer", answer, FeeTexts.LONG)
                : problems.optional("correctionAnswer", answer, FeeTexts.LONG);
        problems.throwIfAny();
        if (sheet.resubmit()) {
            register.note(
                    claimNumber,
                    FeeEvent.FEE_SHEET_RESUBMITTED,
                    by,
                    Map.of("sheetVersion", String.valueOf(sheet.latest())),
                    told.map(text -> Map.of("answerText", text)).orElse(Map.of()));
        }
    }

    private void expectReviewer(String claimNumber, String by) {
        staff.expectDecider(by, Groups.FINANCE, "fees.decider", claimNumber);
        if (register.versions(claimNumber).stream()
                .anyMatch(made -> made.madeBy().equals(by))) {
            throw new Refused(Refused.Kind.CONFLICT, "fees.review.own", claimNumber, by);
        }
    }

    private void expectComplete(Sheet sheet) {
        if (!register.latest(sheet).internalKnown()) {
            throw new Refused(Refused.Kind.CONFLICT, "fees.review.incomplete", sheet.claimNumber());
        }
    }
}
