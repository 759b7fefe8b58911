package io.aftersales.complaints;

/** What complaints ask of the process that moves them; implemented beside the models. */
public interface ComplaintProcess {

    /** Starts {@code complaint} for a complaint that did not come by its start form. */
    void start(ComplaintFacts facts);

    /** Ends the running process of a complaint that was withdrawn or merged. No effect when none is running. */
    void end(String number);
}
