package io.aftersales.claims;

import io.aftersales.customers.CustomerDesk;
import io.aftersales.problems.Refused;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Completes and corrects what is on record of a claim while it is open: what is asked for, for which product, bought when,
 * and what proves it (POL-11, CLM-06, CLM-07, CLM-08, RSP-03).
 */
@Service
public class ClaimCompletion {

    /** From service on a claim is linked to no other. */
    private static final Set<ClaimStatus> LINKABLE = EnumSet.of(ClaimStatus.RECEIVED, ClaimStatus.CONTACTED);

    private final ClaimRegister register;
    private final RecordCheck check;
    private final CustomerDesk customers;
    private final IntakeCoverage coverage;
    private final ClaimTerms terms;
    private final ResponsePromises promises;
    private final ClaimMessages messages;
    private final LikelyDuplicates duplicates;
    private final ClaimProcess process;
    private final ApplicationEventPublisher events;

    ClaimCompletion(
            ClaimRegister register,
            RecordCheck check,
            CustomerDesk customers,
            IntakeCoverage coverage,
            ClaimTerms terms,
            ResponsePromises promises,
            ClaimMessages messages,
            LikelyDuplicates duplicates,
            ClaimProcess process,
            ApplicationEventPublisher events) {
        this.register = register;
        this.check = check;
        this.customers = customers;
        this.coverage = coverage;
        this.terms = terms;
        this.promises = promises;
        this.messages = messages;
        this.duplicates = duplicates;
        this.process = process;
        this.events = events;
    }

    /**
     * Puts on record what staff have learned, in one transaction that may be running already. Everything that rests on it
     * is asked again: who is expected to pay, the warranty, the contract, what it may repeat. A stricter contract makes a
     * stricter promise, the earlier one stays on record; none becomes laxer. Repeating it has no effect.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong
     * @throws Refused if the claim is unknown, closed, linked or cleared of personal data
     */
    @Transactional
    public void complete(String number, RecordChange change, String by) {
        Claim claim = register.lock(number);
        claim.expectOpen();
        if (customers.erased(claim.customerId())) {
            throw new Refused(Refused.Kind.CONFLICT, "claims.record.erased", number);
        }
        ClaimRequest before = claim.request();
        ClaimRequest after = check.check(before, claim.urgency(), change);
        if (after.equals(before)) {
            return;
        }
        coverage.register(claim, before, after, by);
        Map<String, String> facts = facts(before, after);
        if (claim.record(after, terms.chargeBasis(after, claim.receivedAt()))) {
            facts.put("chargeBasis", claim.chargeBasis().name());
        }
        register.note(claim, ClaimEvent.REQUEST_RECORDED, by, facts, replaced(before, after));
        boolean early = coverage.reassess(claim, before);
        promises.tightenByContract(claim)
                .ifPresent(stricter -> register.note(
                        claim,
                        ClaimEvent.RESPONSE_TIGHTENED,
                        by,
                        Map.of("dueAt", stricter.dueAt().toString())));
        if (early && claim.service().serviceEnd() == null) {
            // later the diagnosis says who pays, and the customer has heard what came of it
            messages.charged(claim);
        }
        events.publishEvent(new ClaimRecorded(number, after, by));
        process.follow(number, after, claim.chargeBasis());
        if (after.serialKey() != null && !after.serialKey().equals(before.serialKey())) {
            reviewDuplicates(claim);
        }
    }

    /** Nobody is asked whether a claim repeats another that is too far on to be linked to it. */
    private void reviewDuplicates(Claim claim) {
        List<String> candidates = duplicates.findByUnit(claim);
        if (!candidates.isEmpty() && LINKABLE.contains(claim.status())) {
            process.reviewDuplicates(claim.number(), candidates);
        }
    }

    /** What changed, with what may be known of it to everybody. */
    private static Map<String, String> facts(ClaimRequest before, ClaimRequest after) {
        Map<String, String> facts = new HashMap<>();
        if (after.kind() != before.kind()
                || after.assumed().kind() != before.assumed().kind()) {
            facts.put("kind", after.kind().name());
            facts.put("serviceType", after.serviceType().name());
        }
        if (after.productLine() != before.productLine()
                || after.assumed().productLine() != before.assumed().productLine()) {
            facts.put("productLine", after.productLine().name());
        }
        changed("modelChanged", before.model(), after.model(), facts);
        changed("categoryChanged", before.category(), after.category(), facts);
        changed("serialNumberChanged", before.serialNumber(), after.serialNumber(), facts);
        changed("purchaseDateChanged", before.purchaseDate(), after.purchaseDate(), facts);
        changed("proofChanged", proof(before), proof(after), facts);
        return facts;
    }

    private static void changed(
            String fact, @Nullable Object before, @Nullable Object after, Map<String, String> facts) {
        if (!Objects.equals(before, after)) {
            facts.put(fact, "true");
        }
    }

    /** What stood there before and was said by somebody; it may tell who the customer is. */
    private static Map<String, String> replaced(ClaimRequest before, ClaimRequest after) {
        String lost = Stream.of(
                        before.assumed().kind() || after.kind() == before.kind() ? null : before.kind(),
                        before.assumed().productLine() || after.productLine() == before.productLine()
                                ? null
                                : before.productLine(),
                        before.assumed().model() || after.model().equals(before.model()) ? null : before.model(),
                        Objects.equals(after.serialNumber(), before.serialNumber()) ? null : before.serialNumber(),
                        Objects.equals(after.purchaseDate(), before.purchaseDate()) ? null : before.purchaseDate(),
                        proof(after).equals(proof(before)) ? null : proof(before))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
        return lost.isEmpty() ? Map.of() : Map.of("before", lost);
    }

    private static String proof(ClaimRequest request) {
        return Stream.of(request.proofType(), request.proofNumber())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
