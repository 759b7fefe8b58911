package io.aftersales.claims;

import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets customers withdraw claims that nobody has begun to serve. */
@Service
public class ClaimWithdrawal {

    private final ClaimRegister register;
    private final ResponsePromises promises;
    private final ClaimMessages messages;
    private final ClaimProcess process;

    ClaimWithdrawal(ClaimRegister register, ResponsePromises promises, ClaimMessages messages, ClaimProcess process) {
        this.register = register;
        this.promises = promises;
        this.messages = messages;
        this.process = process;
    }

    /**
     * Closes the claim as withdrawn and ends its process, in one transaction that may be running already. What was
     * promised is owed no more; what is broken already stays broken. Repeating it has no effect.
     *
     * @param reason in the words of the customer, absent when he gives none
     * @throws io.aftersales.problems.InvalidInput if the reason is too long
     * @throws Refused if the claim is unknown, in service or settled otherwise
     */
    @Transactional
    public void withdraw(String number, @Nullable String reason, String by) {
        Problems problems = new Problems();
        Optional<String> why = problems.optional("reason", reason, ClaimClosing.MAX_TEXT_LENGTH);
        problems.throwIfAny();
        Claim claim = register.lock(number);
        if (claim.status() == ClaimStatus.IN_SERVICE) {
            throw new Refused(Refused.Kind.CONFLICT, "claims.withdrawal.begun", number);
        }
        if (claim.close(ClaimOutcome.WITHDRAWN_BY_CUSTOMER, false, null, register.now())) {
            promises.withdraw(claim, "Withdrawn by the customer", by);
            register.note(
                    claim,
                    ClaimEvent.CLOSED,
                    by,
                    Map.of("outcome", ClaimOutcome.WITHDRAWN_BY_CUSTOMER.name(), "causeFound", "false"),
                    why.map(text -> Map.of("withdrawalReason", text)).orElse(Map.of()));
            messages.closed(claim, ClaimOutcome.WITHDRAWN_BY_CUSTOMER);
            process.end(number);
        }
    }
}
