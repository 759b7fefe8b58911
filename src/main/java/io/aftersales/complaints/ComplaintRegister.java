package io.aftersales.complaints;

import io.aftersales.cases.CaseEntry;
import io.aftersales.cases.CaseTimeline;
import io.aftersales.problems.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The complaints with their timelines: whoever changes a complaint says here what happened.
 *
 * <p>Every step begins with {@link #lock}. Rows are locked in one order everywhere, so that no two steps wait for each
 * other: complaints by number, then promises, then what the engine writes at the end.
 */
@Component
class ComplaintRegister {

    /** Fact of a claim: the number of its complaint. */
    private static final String COMPLAINT = "complaint";

    private final Complaints complaints;
    private final CaseTimeline timeline;

    ComplaintRegister(Complaints complaints, CaseTimeline timeline) {
        this.complaints = complaints;
        this.timeline = timeline;
    }

    /** Returns the present instant as precisely as it is stored and shown: to the millisecond. */
    Instant now() {
        return timeline.now();
    }

    Optional<Complaint> find(String number) {
        return complaints.findById(number);
    }

    /**
     * Returns the complaint with that number.
     *
     * @throws Refused if there is none
     */
    Complaint get(String number) {
        return find(number).orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "complaints.number.unknown", number));
    }

    /**
     * Returns the complaint with that number and keeps others from changing it until the transaction ends.
     *
     * @throws Refused if there is none
     */
    Complaint lock(String number) {
        lock(List.of(number));
        return get(number);
    }

    /** Keeps others from changing those complaints until the transaction ends. Unknown numbers are passed over. */
    void lock(List<String> numbers) {
        complaints.lock(numbers);
    }

    void add(Complaint complaint) {
        complaints.save(complaint);
    }

    List<CaseEntry> timelineOf(String number) {
        return timeline.of(number);
    }

    /** Notes on the timeline of the claim that a complaint is about it; both keep their own clocks (F68). */
    void noteOnClaim(String claim, Complaint complaint, String by) {
        timeline.note(claim, ComplaintEvent.COMPLAINT_OPENED, by, Map.of(COMPLAINT, complaint.number()));
    }

    /** Notes on both that the claim turned out to be that complaint, which counts from the receipt of the claim. */
    void noteTurning(String claim, Complaint complaint, String by) {
        timeline.note(claim, ComplaintEvent.IS_COMPLAINT, by, Map.of(COMPLAINT, complaint.number()));
        note(
                complaint,
                ComplaintEvent.CAME_AS_CLAIM,
                by,
                Map.of("claim", claim, "receivedAt", complaint.receivedAt().toString()));
    }

    /** Returns the complaint that the claim turned out to be, empty if it did not. */
    Optional<String> turnedFrom(String claim) {
        return timeline.of(claim).stream()
                .filter(entry -> entry.type().equals(ComplaintEvent.IS_COMPLAINT.name()))
                .map(entry -> entry.facts().get(COMPLAINT))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Notes that something happened to the complaint just now. */
    void note(Complaint complaint, ComplaintEvent type, String by, Map<String, String> facts) {
        timeline.note(complaint.number(), type, by, facts);
    }

    /**
     * Notes that something happened to the complaint just now.
     *
     * @param texts what people wrote about it, by the name of the field; kept encrypted
     */
    void note(
            Complaint complaint, ComplaintEvent type, String by, Map<String, String> facts, Map<String, String> texts) {
        timeline.note(complaint.number(), type, by, facts, texts);
    }
}
