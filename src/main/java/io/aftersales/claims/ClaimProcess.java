package io.aftersales.claims;

import java.util.List;

/** What the claims ask of the process that moves them; implemented beside the models. */
public interface ClaimProcess {

    /** Starts {@code claim-intake} for a claim that did not come by its start form. */
    void start(ClaimFacts facts);

    /** Starts {@code duplicate-review}: the desk decides whether the claim repeats one of the candidates. */
    void reviewDuplicates(String number, List<String> candidates);

    /** Lets a response whose promise has become stricter go before others. No effect when none is running. */
    void hurryResponse(String number);

    /** Lets a claim that has become urgent go before others from now on. No effect when no process of it is running. */
    void makeUrgent(String number);

    /** Lets what is on record of a claim now decide how it goes on. No effect when no process of it is running. */
    void follow(String number, ClaimRequest request, ChargeBasis chargeBasis);

    /** Ends the running intake of a claim that is settled otherwise. No effect when none is running. */
    void end(String number);
}
