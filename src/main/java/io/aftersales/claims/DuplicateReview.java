package io.aftersales.claims;

import io.aftersales.customers.CustomerDesk;
import io.aftersales.problems.Problems;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles whether a claim repeats an earlier one. */
@Service
public class DuplicateReview {

    private final ClaimRegister register;
    private final CustomerDesk customers;
    private final ResponsePromises promises;
    private final ClaimMessages messages;

    DuplicateReview(ClaimRegister register, CustomerDesk customers, ResponsePromises promises, ClaimMessages messages) {
        this.register = register;
        this.customers = customers;
        this.promises = promises;
        this.messages = messages;
    }

    /**
     * Ends the review of likely duplicates, in one transaction that may be running already. A linked claim ends; the
     * earlier one carries on with the earlier of both response promises and with the urgency of both. Where the promise
     * of the earlier one is broken already, its ladder goes on and that of the later one is withdrawn. Where the
     * customer was reached about the earlier one after this one came in, such as while his letter lay, that was the
     * response to both. Repeating it has no effect.
     *
     * @param linkTo number of the claim that this one repeats, empty when it stands alone
     * @throws io.aftersales.problems.InvalidInput if that claim is the same one, unknown, closed or linked itself, or
     *     its customer was reached and that of this one was not since it came in
     * @throws io.aftersales.problems.Refused if the claim is unknown, or in service or settled already
     */
    @Transactional
    public void reviewDuplicates(String number, Optional<String> linkTo, String by) {
        if (linkTo.isEmpty()) {
            standAlone(register.get(number), by);
            return;
        }
        String target = linkTo.get().strip();
        // two reviews that link two claims to each other at the same time must not both succeed
        register.lock(List.of(number, target));
        Claim claim = register.get(number);
        if (!target.equals(claim.linkedTo())) {
            Claim earlier = earlier(claim, target);
            link(claim, earlier, answered(claim, earlier), by);
        }
    }

    private void standAlone(Claim claim, String by) {
        boolean news = register.timelineOf(claim.number()).stream()
                .noneMatch(entry -> entry.type().equals(ClaimEvent.FOUND_SEPARATE.name()));
        if (news) {
            register.note(claim, ClaimEvent.FOUND_SEPARATE, by, Map.of());
        }
    }

    /** @param reached when the customer was reached about both, empty where that is owed on or was done for each */
    private void link(Claim claim, Claim earlier, Optional<Instant> reached, String by) {
        claim.link(earlier.number());
        register.note(claim, ClaimEvent.LINKED, by, Map.of("to", earlier.number()));
        register.note(earlier, ClaimEvent.TAKEN_OVER, by, Map.of("from", claim.number()));
        if (claim.urgency().urgent() && earlier.makeUrgent(claim.urgency().reason(), register.now())) {
            register.note(earlier, ClaimEvent.MADE_URGENT, by, Map.of("asUrgentAs", claim.number()));
            promises.hurry(earlier);
        }
        reached.ifPresent(at -> promises.meet(claim, at, by));
        promises.handOver(claim.number(), register.withAllRepeatsOf(claim), earlier)
                .ifPresent(stricter -> register.note(
                        earlier,
                        ClaimEvent.RESPONSE_TIGHTENED,
                        by,
                        Map.of("dueAt", stricter.dueAt().toString())));
        promises.giveUp(claim, earlier, by);
        messages.linked(claim, earlier);
    }

    private Claim earlier(Claim claim, String linkTo) {
        Problems problems = new Problems();
        Optional<Claim> earlier = register.find(linkTo);
        if (earlier.isEmpty()) {
            problems.reject("linkTo", linkTo, "claims.link.unknown");
        } else if (linkTo.equals(claim.number())) {
            problems.reject("linkTo", linkTo, "claims.link.self");
        } else if (!earlier.get().open()) {
            problems.reject(
                    "linkTo",
                    linkTo,
                    "claims.link.settled",
                    earlier.get().status().name());
        }
        problems.throwIfAny();
        return earlier.orElseThrow();
    }

    /**
     * Returns when the same customer was reached about the earlier claim, where that answers what is owed for this one
     * and all that repeats it; empty where nothing is owed for this one, or for both.
     *
     * @throws io.aftersales.problems.InvalidInput if nobody would owe the response any more
     */
    private Optional<Instant> answered(Claim claim, Claim earlier) {
        if (claim.status() != ClaimStatus.RECEIVED || earlier.status() == ClaimStatus.RECEIVED) {
            return Optional.empty();
        }
        Optional<Instant> reached = answer(claim, earlier);
        if (reached.isEmpty()) {
            Problems problems = new Problems();
            problems.reject("linkTo", earlier.number(), "claims.link.answered");
            problems.throwIfAny();
        }
        return reached;
    }

    private Optional<Instant> answer(Claim claim, Claim earlier) {
        return Optional.ofNullable(earlier.respondedAt())
                .filter(at -> promises.answers(claim, at))
                .filter(at -> register.withAllRepeatsOf(claim).stream()
                        .filter(repeat -> repeat.respondedAt() == null)
                        .allMatch(repeat -> repeat.receivedAt().isBefore(at)
                                && customers.sameContact(repeat.customerId()).contains(earlier.customerId())));
    }
}
