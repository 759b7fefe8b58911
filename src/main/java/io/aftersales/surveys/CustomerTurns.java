package io.aftersales.surveys;

import java.util.Collection;
import java.util.UUID;

/** Lets one step after the other ask the same customer. */
interface CustomerTurns {

    /** Waits until no other step has its turn with one of these customers, and takes it until the transaction ends. */
    void take(Collection<UUID> customers);
}
