package io.aftersales.replacements;

import static io.aftersales.problems.Refused.Kind.CONFLICT;

import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.customers.CustomerDesk;
import io.aftersales.problems.Refused;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes applications and decides by table what the customer is entitled to, before anything else is spoken of (RPL-03,
 * RPL-04, F07). Every method is one transaction that may be running already.
 */
@Service
@Transactional
public class ReplacementIntake {

    private final ReplacementRegister register;
    private final ClaimFiles claims;
    private final CustomerDesk customers;
    private final ReplacementCheck check;
    private final EntitlementRule rule;
    private final ReplacementMessages messages;

    ReplacementIntake(
            ReplacementRegister register,
            ClaimFiles claims,
            CustomerDesk customers,
            ReplacementCheck check,
            EntitlementRule rule,
            ReplacementMessages messages) {
        this.register = register;
        this.claims = claims;
        this.customers = customers;
        this.check = check;
        this.rule = rule;
        this.messages = messages;
    }

    /**
     * Takes an application, or one that was sent back and is filled in again. A proof of purchase that is missing is
     * asked for (F38).
     *
     * @throws io.aftersales.problems.InvalidInput with every field that is wrong or was left out
     * @throws Refused if the claim is unknown, or another application of it is still open
     */
    public Wish apply(String claimNumber, ReplacementApplication application, String by) {
        ClaimFile claim = claims.get(claimNumber);
        Optional<Replacement> latest = register.lockLatest(claimNumber);
        ApplicationRecord record = check.check(application, claim, register.now(), by);
        Replacement replacement = latest.filter(earlier -> earlier.closedAt() == null)
                .map(open -> again(open, record))
                .orElseGet(() -> first(claim, record));
        register.note(
                replacement,
                ReplacementEvent.REPLACEMENT_APPLIED,
                by,
                Map.of(
                        "wish", record.wish().name(),
                        "condition", record.condition().name(),
                        "faultCause", record.cause().name()),
                Texts.of(
                        Map.entry("faultDescription", Optional.of(record.faultDescription())),
                        Map.entry("specialReason", Optional.ofNullable(record.specialReason())),
                        Map.entry("other", Optional.ofNullable(record.remarks()))));
        if (!check.proven(record)) {
            messages.proofWanted(replacement, record.appliedAt());
        }
        return record.wish();
    }

    private static Replacement again(Replacement open, ApplicationRecord record) {
        if (open.status() != ReplacementStatus.SENT_BACK) {
            throw new Refused(
                    CONFLICT,
                    "replacements.open",
                    open.claimNumber(),
                    open.status().name());
        }
        open.reapply(record);
        return open;
    }

    private Replacement first(ClaimFile claim, ApplicationRecord record) {
        Replacement replacement = new Replacement(
                claim.number(),
                customers.identify(claim.customer()),
                claim.request().productLine(),
                record);
        register.add(replacement);
        return replacement;
    }

    /**
     * Decides by table what the customer is entitled to, or that a superior decides; the local centre hears of that
     * (RPL-13).
     *
     * @throws Refused if the claim has no application that waits for it
     */
    public EntitlementDecision decide(String claimNumber, String by) {
        ClaimFile claim = claims.get(claimNumber);
        Replacement replacement = register.lock(claimNumber);
        replacement.expect(ReplacementStatus.APPLIED);
        Entitlement decided = rule.decide(replacement, claim, register.now(), by);
        replacement.decide(decided);
        register.note(
                replacement,
                ReplacementEvent.ENTITLEMENT_DECIDED,
                by,
                Map.of(
                        "entitlement", decided.entitlement().name(),
                        "entitlementGround", decided.ground().name(),
                        "clause", decided.entitlementClause(),
                        "warrantyState", decided.warrantyState().name()));
        if (decided.entitlement() == EntitlementDecision.SUPERIOR_DECIDES) {
            messages.specialCase(replacement, decided.ground(), decided.entitlementDecidedAt());
            register.note(
                    replacement, ReplacementEvent.SPECIAL_CASE_REPORTED, by, Map.of("group", Superiors.SPECIAL_CASES));
        }
        return decided.entitlement();
    }
}
