package io.aftersales.erasure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request of a customer to have his data erased.
 *
 * @param caseNumber the case with which he proved who he is
 * @param contact fingerprint of the contact by which he proved it: his are all records with it; null if that is not known, or
 *     the request ended
 * @param eraseAt when his data go, null until that is granted
 * @param decidedBy who decided, null until somebody did
 */
public record ErasureRequest(
        UUID id,
        UUID customer,
        String caseNumber,
        @Nullable String contact,
        ErasureStatus status,
        Instant askedAt,
        @Nullable Instant eraseAt,
        @Nullable String decidedBy) {

    /** Whether it waits for a decision, or for the time that was announced. */
    public boolean underWay() {
        return status == ErasureStatus.ASKED || status == ErasureStatus.GRANTED;
    }
}
