package io.aftersales.surveys;

import io.aftersales.commitments.Promised;
import io.aftersales.customers.ContactDetails;
import io.aftersales.products.ProductLine;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What follow-ups ask of the processes that move them; implemented beside the models. */
public interface FollowUpProcess {

    /**
     * The customer answered by himself: the wait or the call of that case is over. No effect when there is none.
     *
     * @param problemDueAt until when the problem that he told is settled; null where there is none
     */
    void answered(String number, @Nullable Instant problemDueAt);

    /** Starts {@code follow-up} for a case that no other process calls it for. */
    void start(String number);

    /** Starts {@code early-follow-up}, in which a customer is contacted who has not got his product back by then. */
    void awaitHandOver(String claimNumber, Promised promised);

    /** Nothing is waited for any more: {@code early-follow-up} of that claim is over. No effect when none runs. */
    void waitOver(String claimNumber);

    /**
     * Starts a complaint.
     *
     * @param claimNumber the claim it is about; null for one about no claim
     * @return the number of the complaint
     */
    String raiseComplaint(@Nullable String claimNumber, Complainant complainant, String content);

    /** Who complains of what product, needed where no claim tells it. */
    record Complainant(
            ContactDetails contact,
            ProductLine line,
            @Nullable String model,
            @Nullable String serialNumber) {}
}
