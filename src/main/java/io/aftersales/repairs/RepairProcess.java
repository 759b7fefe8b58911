package io.aftersales.repairs;

import io.aftersales.claims.RaisedComplaint;

/** What the repairs ask of the processes that move them; implemented beside the models. */
public interface RepairProcess {

    /** The customer answered a quote himself: "Obtain consent" of that claim is over. No effect when none is open. */
    void quoteAnswered(String claimNumber, QuoteDesk.Answered answer);

    /** The customer signed the result himself: "Hand over" of that claim is over. No effect when none is open. */
    void resultSigned(String claimNumber, AcceptanceDesk.Signed signed);

    /** The customer said himself whether the parts help: "Confirm parts" is over. No effect when none is open. */
    void partsAnswered(String claimNumber, PartsDesk.Heard heard);

    /** Another time was booked for the visit that is waited for. No effect when none is. */
    void visitRebooked(BookedVisit visit);

    /** The customer gave the time of the visit back: another one is to be booked. No effect when no visit is waited for. */
    void visitGivenBack(String claimNumber);

    /** Another engineer goes. No effect when no visit is waited for. */
    void reassign(String claimNumber, String engineer);

    /** Whatever runs about that repair goes before others from now on. No effect when nothing does. */
    void makeUrgent(String claimNumber);

    /** The customer wants no repair any more: {@code repair} of that claim is over. No effect when none runs. */
    void withdrawn(String claimNumber);

    /** Starts a complaint about the claim. */
    void raiseComplaint(RaisedComplaint complaint);

    /** Starts {@code field-incident} for the people responsible. */
    void startIncident(String claimNumber, IncidentKind kind, String engineer);
}
