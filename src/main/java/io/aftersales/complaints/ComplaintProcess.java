package io.aftersales.complaints;

/** What complaints ask of the process that moves them; implemented beside the models. */
public interface ComplaintProcess {

    /** Starts {@code complaint} for a complaint that did not come by its start form. */
    void start(ComplaintFacts facts);

    /** The investigation has begun: until it is over the limit of the whole handling counts. No effect without its task. */
    void investigationBegun(String number);

    /** The customer has rated the result himself and agrees: nobody need ask him. No effect when nobody would. */
    void rated(String number);

    /** Lets a coordinator settle a result that was told, whatever follows it meanwhile; what asks for it to be closed ends. */
    void disputed(DisputedResult dispute);

    /** Ends the running process of a complaint that was withdrawn or merged. No effect when none is running. */
    void end(String number);
}
