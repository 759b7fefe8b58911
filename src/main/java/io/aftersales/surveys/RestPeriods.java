package io.aftersales.surveys;

import io.aftersales.customers.CustomerDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Leaves customers in peace who were asked not long ago, under whichever of their records. */
@Component
class RestPeriods {

    private final FollowUpRegister register;
    private final CustomerDesk customers;
    private final CustomerTurns turns;

    RestPeriods(FollowUpRegister register, CustomerDesk customers, CustomerTurns turns) {
        this.register = register;
        this.customers = customers;
        this.turns = turns;
    }

    /**
     * Returns whether a customer is to be left in peace, as always if his data were erased. Takes the turn with one who is
     * not.
     *
     * @param days for how long after he was asked; 0 for never
     */
    boolean rests(UUID customer, long days) {
        if (customers.erased(customer)) {
            return true;
        }
        if (days == 0) {
            return false;
        }
        List<UUID> same = customers.sameContact(customer);
        // a run looks at everybody who rests: only who does not gets a lock, and the last word under it
        if (!register.asked(same, since(days)).isEmpty()) {
            return true;
        }
        turns.take(same);
        return !register.asked(same, since(days)).isEmpty();
    }

    /** Returns from when on being asked counts. */
    Instant since(long days) {
        return register.now().minus(Duration.ofDays(days));
    }
}
