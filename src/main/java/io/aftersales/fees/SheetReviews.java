package io.aftersales.fees;

import io.aftersales.money.Money;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import io.aftersales.staff.Colleagues;
import io.aftersales.staff.Groups;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
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
    private final SettledBearers settled;
    private final BearerCheck bearers;
    private final Colleagues staff;

    SheetReviews(FeeRegister register, SettledBearers settled, BearerCheck bearers, Colleagues staff) {
        this.register = register;
        this.settled = settled;
        this.bearers = bearers;
        this.staff = staff;
    }

    /** What finance can say of a sheet. */
    public enum Decision {
        PASSED,
        RETURNED
    }

    /**
     * Records what finance decided about the latest version. When it passes, who bears each line is settled (FEE-13).
     *
     * @param version that was reviewed
     * @param reason needed for a return, and where a line is not borne by manufacturing cost although the table says so
     *     (FEE-16)
     * @param borne who bears which line, one a row; needed where the bearer is open, or is a department
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws Refused if another version counts by now, {@code by} made one himself or is not of finance, or an internal
     *     cost is not known
     */
    public Decision review(
            String claimNumber,
            @Nullable String decision,
            @Nullable String version,
            @Nullable String reason,
            @Nullable String borne,
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
        Map<String, String> facts = new HashMap<>(Map.of("sheetVersion", number));
        if (decided.orElseThrow() == Decision.PASSED) {
            long manufacturing = pass(sheet, borne, why.isPresent(), by);
            facts.put("manufacturingCost", Money.text(manufacturing, sheet.currency()));
        } else {
            sheet.sendBack(register.now(), by);
        }
        register.note(
                claimNumber,
                decided.orElseThrow() == Decision.PASSED ? FeeEvent.FEE_SHEET_PASSED : FeeEvent.FEE_SHEET_RETURNED,
                by,
                facts,
                why.map(text -> Map.of("reasonText", text)).orElse(Map.of()));
        return decided.orElseThrow();
    }

    /** Returns what goes to manufacturing cost, in hundredths (FEE-16). */
    private long pass(Sheet sheet, @Nullable String borne, boolean explained, String by) {
        SheetVersion latest = expectComplete(sheet);
        List<FeeLine> lines = latest.lines();
        Problems problems = new Problems();
        List<Bearing> bearings = bearers.read(lines, borne, problems);
        problems.throwIfAny();
        for (int i = 0; i < lines.size(); i++) {
            if (!explained
                    && manufacturing(lines.get(i).bearer())
                    && !manufacturing(bearings.get(i).bearer())) {
                problems.reject("reviewReason", null, "fees.bearer.reason", i + 1);
            }
        }
        problems.throwIfAny();
        Instant now = register.now();
        sheet.pass(now, by);
        long cents = 0;
        for (int i = 0; i < lines.size(); i++) {
            settled.save(new SettledBearer(latest, i + 1, bearings.get(i), now, by));
            Long internal = lines.get(i).internalCents();
            if (manufacturing(bearings.get(i).bearer()) && internal != null) {
                cents = Math.addExact(cents, internal);
            }
        }
        return cents;
    }

    private static boolean manufacturing(@Nullable CostBearer bearer) {
        return bearer == CostBearer.MANUFACTURING_COST;
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

    private SheetVersion expectComplete(Sheet sheet) {
        SheetVersion latest = register.latest(sheet);
        if (!latest.internalKnown()) {
            throw new Refused(Refused.Kind.CONFLICT, "fees.review.incomplete", sheet.claimNumber());
        }
        return latest;
    }
}
