package io.aftersales.surveys;

import io.aftersales.claims.ClaimFiles;
import io.aftersales.commitments.Promised;
import io.aftersales.problems.Problems;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contacts with customers whose product is repaired and not handed over yet (SVY-05, F66). They are not asked the survey:
 * that comes after the hand-over. Every method is one transaction that may be running already.
 */
@Service
@Transactional
public class EarlyFollowUps {

    private final FollowUpRegister register;
    private final FollowUpPromises promises;
    private final FollowUpRules rules;
    private final ClaimFiles claims;

    EarlyFollowUps(FollowUpRegister register, FollowUpPromises promises, FollowUpRules rules, ClaimFiles claims) {
        this.register = register;
        this.promises = promises;
        this.rules = rules;
        this.claims = claims;
    }

    /**
     * Records a try to reach the customer. Only one who was reached keeps the promise (F27); tries that follow each other
     * too soon do not count, and after the last of them the promise is withdrawn.
     *
     * @param result name of an {@link EarlyResult}
     * @param note what was said; must be there of who was reached
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     */
    public ContactOutcome record(String claimNumber, @Nullable String result, @Nullable String note, String by) {
        Problems problems = new Problems();
        var came = problems.requiredOneOf("earlyResult", result, EarlyResult.class);
        boolean reached = came.filter(EarlyResult.REACHED::equals).isPresent();
        var said = reached
                ? problems.required("note", note, FollowUpDesk.NOTE_LENGTH)
                : problems.optional("note", note, FollowUpDesk.NOTE_LENGTH);
        problems.throwIfAny();
        Map<String, String> texts = said.map(text -> Map.of("note", text)).orElse(Map.of());
        return reached ? reached(claimNumber, texts, by) : notReached(claimNumber, texts, by);
    }

    private ContactOutcome reached(String claimNumber, Map<String, String> texts, String by) {
        promises.reachedBefore(claimNumber, register.now(), by);
        register.note(claimNumber, FollowUpEvent.FOLLOW_UP_BEFORE_HAND_OVER, by, Map.of(), texts);
        return ContactOutcome.REACHED;
    }

    private ContactOutcome notReached(String claimNumber, Map<String, String> texts, String by) {
        FollowUpPolicy policy = rules.policy(claims.get(claimNumber).customer().preferredChannel(), false);
        Instant now = register.now();
        Instant since =
                promises.open(claimNumber, false).map(Promised::startedAt).orElse(now);
        List<Instant> before = register.triedSince(claimNumber, since);
        Instant last = before.isEmpty() ? null : before.get(before.size() - 1);
        Problems problems = new Problems();
        policy.expectLater(last, now, "earlyResult", EarlyResult.NOT_REACHED.name(), problems);
        problems.throwIfAny();
        Map<String, String> facts = Map.of("tries", String.valueOf(before.size() + 1));
        register.note(claimNumber, FollowUpEvent.FOLLOW_UP_TRIED, by, facts, texts);
        if (before.size() + 1 < policy.mostTries()) {
            return ContactOutcome.TRY_AGAIN;
        }
        promises.withdraw(
                claimNumber,
                "The customer was not reached in %d tries before the hand-over".formatted(before.size() + 1),
                by);
        register.note(claimNumber, FollowUpEvent.FOLLOW_UP_UNREACHABLE, by, facts, Map.of());
        return ContactOutcome.UNREACHABLE;
    }
}
