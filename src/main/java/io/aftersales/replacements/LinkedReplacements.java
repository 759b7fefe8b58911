package io.aftersales.replacements;

import io.aftersales.claims.ClaimLinked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws what was promised for a claim that repeats another one: the earlier one carries on for both. */
@Component
class LinkedReplacements {

    private final ReplacementRegister register;
    private final ReplacementPromises promises;

    LinkedReplacements(ReplacementRegister register, ReplacementPromises promises) {
        this.register = register;
        this.promises = promises;
    }

    /** Joins the transaction that links the claim. No effect on a claim without application. */
    @EventListener
    @Transactional
    public void end(ClaimLinked event) {
        register.lockLatest(event.claimNumber())
                .ifPresent(replacement -> promises.withdraw(replacement, "Repeats " + event.earlier(), event.by()));
    }
}
