package io.aftersales.replacements;

import io.aftersales.cases.PastDates;
import io.aftersales.problems.Problems;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers demands for compensation: no quick answer, the reason is learned first (RPL-14 to RPL-16), and nothing is
 * offered before the customer knows what he is entitled to (F07). Every method is one transaction that may be running
 * already.
 */
@Service
@Transactional
public class CompensationDesk {

    /** Who learns of a new problem behind a demand. */
    private static final List<String> DEPARTMENTS = List.of("dept-product-quality", "dept-after-sales");

    private final ReplacementRegister register;
    private final ReplacementMessages messages;
    private final PastDates dates;

    CompensationDesk(ReplacementRegister register, ReplacementMessages messages, PastDates dates) {
        this.register = register;
        this.messages = messages;
        this.dates = dates;
    }

    /**
     * Records why compensation is demanded. A real loss from a quality problem is reported to the centre (RPL-15).
     *
     * @param reason what happened, what was lost, what proves it
     * @param demanded what the customer demands
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws io.aftersales.problems.Refused if the application does not wait for it
     */
    public void learnReason(
            String claimNumber, @Nullable String reason, @Nullable String demanded, boolean realLoss, String by) {
        Problems problems = new Problems();
        var why = problems.required("demandReason", reason, Texts.MAX_LENGTH);
        var what = problems.required("demand", demanded, Texts.MAX_LENGTH);
        problems.throwIfAny();
        Replacement replacement = register.lock(claimNumber);
        Instant at = register.now();
        replacement.demand(new Demand(why.orElseThrow(), what.orElseThrow(), realLoss, at, by, null));
        if (realLoss) {
            messages.realLoss(replacement, at);
        }
        register.note(
                replacement,
                ReplacementEvent.COMPENSATION_DEMANDED,
                by,
                Map.of("realLoss", String.valueOf(realLoss)),
                Texts.of(Map.entry("demandReason", why), Map.entry("demand", what)));
    }

    /**
     * How a demand goes on.
     *
     * @param nextStep where the application goes, should the phase be over
     */
    public record Routed(DemandRoute route, NextStep nextStep) {}

    /**
     * Records how the demand goes on. One that is deferred is passed to the departments; a product that is taken back is
     * inspected and repaired.
     *
     * @param route name of a {@link DemandRoute}
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws io.aftersales.problems.Refused if the reason of the demand is not known, or it is to be settled and the
     *     customer does not know yet what he is entitled to
     */
    public Routed route(String claimNumber, @Nullable String route, @Nullable String reason, String by) {
        Problems problems = new Problems();
        var chosen = problems.requiredOneOf("demandRoute", route, DemandRoute.class);
        var why = problems.required("routeReason", reason, Texts.MAX_LENGTH);
        problems.throwIfAny();
        Replacement replacement = register.lock(claimNumber);
        replacement.route(chosen.orElseThrow());
        register.note(
                replacement,
                ReplacementEvent.DEMAND_ROUTED,
                by,
                Map.of("demandRoute", chosen.orElseThrow().name()),
                Texts.of(Map.entry("routeReason", why)));
        carryOut(chosen.orElseThrow(), replacement);
        return new Routed(chosen.orElseThrow(), NextStep.of(replacement));
    }

    private void carryOut(DemandRoute route, Replacement replacement) {
        Instant at = register.now();
        switch (route) {
            case SETTLE -> {
                // the offer follows
            }
            case DEFER -> DEPARTMENTS.forEach(department -> messages.passedOn(replacement, department, at));
            case TAKE_BACK -> {
                replacement.settle(ReplacementOutcome.TAKEN_FOR_INSPECTION);
                messages.takenForInspection(replacement, at);
            }
            case WITHDRAWN -> {
                if (replacement.status() == ReplacementStatus.APPLIED) {
                    // under an earlier model nobody has decided yet what he is entitled to
                    replacement.reopen();
                } else if (replacement.moneyOnly()) {
                    replacement.settle(ReplacementOutcome.WITHDRAWN);
                }
            }
        }
    }

    /**
     * Records that the product was fetched for inspection, or that the customer did not hand it over: the workshop asks
     * him then (RPL-16).
     *
     * @param on {@code yyyy-MM-dd}; absent where he did not hand it over, which the note explains then
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws io.aftersales.problems.Refused if it is not taken back
     */
    public void collect(String claimNumber, @Nullable String on, @Nullable String note, String by) {
        Problems problems = new Problems();
        LocalDate day = dates.read("collectedOn", on, problems);
        boolean kept = on == null || on.isBlank();
        var words = kept
                ? problems.required("note", note, Texts.MAX_LENGTH)
                : problems.optional("note", note, Texts.MAX_LENGTH);
        problems.throwIfAny();
        Replacement replacement = register.lock(claimNumber);
        replacement.expect(ReplacementStatus.SETTLED);
        register.note(
                replacement,
                kept ? ReplacementEvent.PRODUCT_NOT_COLLECTED : ReplacementEvent.PRODUCT_COLLECTED,
                by,
                day == null ? Map.of() : Map.of("collectedOn", day.toString()),
                Texts.of(Map.entry("note", words)));
    }

    /**
     * Records what the departments found behind a demand.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that was left out
     * @throws io.aftersales.problems.Refused if the application is over
     */
    public void answer(String claimNumber, @Nullable String finding, @Nullable String proposal, String by) {
        Problems problems = new Problems();
        var found = problems.required("finding", finding, Texts.MAX_LENGTH);
        var proposed = problems.required("proposal", proposal, Texts.MAX_LENGTH);
        problems.throwIfAny();
        Replacement replacement = register.lock(claimNumber);
        replacement.expect(ReplacementStatus.APPLIED, ReplacementStatus.TOLD);
        register.note(
                replacement,
                ReplacementEvent.DEMAND_ANSWERED,
                by,
                Map.of(),
                Texts.of(Map.entry("finding", found), Map.entry("proposal", proposed)));
    }
}
