package io.aftersales.claims;

import io.aftersales.problems.Problems;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides how claims are served and records what came of it. Every method is one transaction and joins a running one. */
@Service
@Transactional
public class ClaimTriage {

    static final int MAX_TEXT_LENGTH = 4000;

    private final ClaimRegister register;
    private final ClaimRules rules;
    private final ApplicationEventPublisher events;

    ClaimTriage(ClaimRegister register, ClaimRules rules, ApplicationEventPublisher events) {
        this.register = register;
        this.rules = rules;
        this.events = events;
    }

    /**
     * Records how the claim is served and whether the warranty conditions are met (CLM-14, DSP-03). What was agreed with
     * the customer is proposed; where the table names another service without that, the choice needs a reason (DSP-04,
     * F24). More than guidance needs to know what is asked for, and for which line of products (POL-11).
     *
     * @param proposed the mode that the table proposed; another choice needs a reason
     * @param warrantyConditions MET, NOT_MET or OPEN
     * @return which service the claim needs, unless guidance is enough
     * @throws io.aftersales.problems.Refused if the customer was not reached yet or the claim is settled
     */
    public NextService triage(
            String number,
            @Nullable String mode,
            String proposed,
            @Nullable String reason,
            @Nullable String warrantyConditions,
            String by) {
        Problems problems = new Problems();
        var chosen = problems.requiredOneOf("serviceMode", mode, ServiceMode.class);
        var conditions = problems.requiredOneOf("warrantyConditions", warrantyConditions, WarrantyConditions.class);
        var why = problems.optional("serviceModeReason", reason, MAX_TEXT_LENGTH);
        Claim claim = register.lock(number);
        Optional<ServiceMode> service = chosen.filter(wanted -> wanted != ServiceMode.REMOTE_GUIDANCE);
        Optional<ServiceMode> usual = service.map(wanted -> usual(claim));
        if (reason == null || reason.isBlank()) {
            chosen.ifPresent(wanted -> expectUsual(wanted, proposed, usual, problems));
        }
        service.ifPresent(wanted -> expectDecided(claim.request(), problems));
        problems.throwIfAny();
        ServiceRecord record =
                claim.service().triaged(chosen.orElseThrow(), why.orElse(null), conditions.orElseThrow());
        if (claim.serve(record)) {
            Map<String, String> facts = new HashMap<>();
            facts.put("serviceMode", chosen.orElseThrow().name());
            facts.put("proposed", proposed);
            facts.put("warrantyConditions", conditions.orElseThrow().name());
            usual.ifPresent(named -> facts.put("usual", named.name()));
            register.note(claim, ClaimEvent.TRIAGED, by, facts);
        }
        return claim.request().kind().firstService();
    }

    /** How such a claim is served where nothing was agreed with the customer. */
    private ServiceMode usual(Claim claim) {
        return rules.usualServiceMode(
                claim.request().kind(),
                claim.request().productLine(),
                claim.urgency().urgent(),
                claim.chargeBasis());
    }

    private static void expectUsual(
            ServiceMode chosen, String proposed, Optional<ServiceMode> usual, Problems problems) {
        Optional<ServiceMode> departed = usual.filter(chosen::departsFrom);
        if (departed.isPresent()) {
            problems.reject(
                    "serviceModeReason",
                    null,
                    "claims.mode.usual",
                    departed.get().name());
        } else if (!chosen.name().equals(proposed)) {
            problems.reject("serviceModeReason", null, "problem.required");
        }
    }

    /** A repair runs on the terms of its product line. */
    private static void expectDecided(ClaimRequest request, Problems problems) {
        if (request.assumed().kind()) {
            problems.reject("kind", null, "claims.record.assumed");
        }
        if (request.assumed().productLine()) {
            problems.reject("productLine", null, "claims.record.assumed");
        }
    }

    /**
     * Records how grave the matter is, separate from its urgency (F32).
     *
     * @param severity name of a {@link Severity}; absent leaves the claim as it is
     */
    public void rate(String number, @Nullable String severity, String by) {
        Problems problems = new Problems();
        var rated = problems.oneOf("severity", severity, Severity.class);
        problems.throwIfAny();
        Claim claim = register.get(number);
        if (rated.isPresent() && claim.rate(rated.get())) {
            register.note(
                    claim, ClaimEvent.RATED, by, Map.of("severity", rated.get().name()));
        }
    }

    /**
     * Records what guidance by phone or online led to (DSP-01).
     *
     * @param solution what the customer was told; must be there when it solved the problem
     */
    public void recordGuidance(String number, boolean solved, @Nullable String solution, String by) {
        Problems problems = new Problems();
        var told = solved
                ? problems.required("solution", solution, MAX_TEXT_LENGTH)
                : problems.optional("solution", solution, MAX_TEXT_LENGTH);
        problems.throwIfAny();
        Claim claim = register.lock(number);
        if (!solved) {
            expectDecided(claim.request(), problems);
            problems.throwIfAny();
        }
        if (claim.serve(claim.service().guided(solved, told.orElse(null)))) {
            register.note(claim, ClaimEvent.GUIDED, by, Map.of("solved", String.valueOf(solved)));
        }
    }

    /**
     * Records how the promised service ended (POL-15), and tells it as {@link ServiceEnded} if it is over, and as
     * {@link ServiceFinished} if it was carried out.
     */
    public void recordService(String number, ServiceEnd end, @Nullable String note, String by) {
        Problems problems = new Problems();
        var remark = problems.optional("note", note, MAX_TEXT_LENGTH);
        problems.throwIfAny();
        Claim claim = register.get(number);
        if (claim.serve(claim.service().served(end, remark.orElse(null)))) {
            register.note(claim, ClaimEvent.SERVICE_RECORDED, by, Map.of("serviceEnd", end.name()));
            if (end != ServiceEnd.OUTSTANDING) {
                events.publishEvent(new ServiceEnded(number, end, register.now()));
            }
            if (claim.service().delivered()) {
                events.publishEvent(new ServiceFinished(number, end, by, register.now()));
            }
        }
    }
}
