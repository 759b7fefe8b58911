package io.aftersales.claims;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Lets modules that serve claims keep the one order in which rows are locked: a claim before everything that belongs to
 * it. Needs a running transaction.
 */
@Component
public class ClaimLocks {

    private final ClaimRegister register;

    ClaimLocks(ClaimRegister register) {
        this.register = register;
    }

    /** Keeps others from changing that claim until the transaction ends. No effect where there is none. */
    public void lock(String claimNumber) {
        register.lock(List.of(claimNumber));
    }
}
