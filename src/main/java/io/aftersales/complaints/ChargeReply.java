package io.aftersales.complaints;

import io.aftersales.repairs.ConsentChannel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer said to the charge for damage: that he consents to it, or why he does not accept it.
 *
 * @param givenBy who said so, as he named himself
 * @param disputeReason null where he consents
 */
public record ChargeReply(
        Instant at,
        ConsentChannel channel,
        String givenBy,
        @Nullable String disputeReason) {

    public boolean consents() {
        return disputeReason == null;
    }

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "ChargeReply[" + channel + "]";
    }
}
