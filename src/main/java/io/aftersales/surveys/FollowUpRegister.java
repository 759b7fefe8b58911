package io.aftersales.surveys;

import io.aftersales.cases.CaseEntry;
import io.aftersales.cases.CaseTimeline;
import io.aftersales.cases.TrackingCodes;
import io.aftersales.problems.Refused;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The follow-ups with the timelines of their cases: whoever changes one says here what happened.
 *
 * <p>Every step begins with {@link #lock}. Rows are locked in one order everywhere: follow-ups, then promises, then what
 * the engine writes at the end.
 */
@Component
class FollowUpRegister {

    private final FollowUps followUps;
    private final CaseTimeline timeline;
    private final TrackingCodes codes;

    FollowUpRegister(FollowUps followUps, CaseTimeline timeline, TrackingCodes codes) {
        this.followUps = followUps;
        this.timeline = timeline;
        this.codes = codes;
    }

    /** Returns the present instant as precisely as it is stored and shown: to the millisecond. */
    Instant now() {
        return timeline.now();
    }

    Optional<FollowUp> find(String number) {
        return followUps.findById(number);
    }

    Optional<FollowUp> trackedBy(String code) {
        return followUps.findByTrackingCodeFingerprint(codes.fingerprint(code));
    }

    boolean taken(String number) {
        return followUps.existsById(number);
    }

    Optional<FollowUp> lockIfAny(String number) {
        return followUps.lock(number);
    }

    /**
     * Returns the follow-up of that case and keeps others from changing it until the transaction ends.
     *
     * @throws Refused if the case has none
     */
    FollowUp lock(String number) {
        return lockIfAny(number)
                .orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "surveys.followUp.unknown", number));
    }

    FollowUp add(FollowUp followUp) {
        return followUps.save(followUp);
    }

    List<FollowUp> periodic(Collection<UUID> customers) {
        return customers.isEmpty() ? List.of() : followUps.periodic(customers);
    }

    Set<UUID> asked(Collection<UUID> customers, Instant since) {
        return customers.isEmpty() ? Set.of() : followUps.asked(customers, since);
    }

    FollowUp.Identity ofClaim(String claimNumber, UUID customer, String trackingCode) {
        return new FollowUp.Identity(claimNumber, claimNumber, customer, trackingCode, codes.fingerprint(trackingCode));
    }

    FollowUp.Identity ofUser(String number, UUID customer) {
        String code = codes.draw();
        return new FollowUp.Identity(number, null, customer, code, codes.fingerprint(code));
    }

    void note(FollowUp followUp, FollowUpEvent type, String by, Map<String, String> facts) {
        note(followUp, type, by, facts, Map.of());
    }

    /**
     * Notes that something happened to the follow-up just now.
     *
     * @param texts what people wrote about it, by the name of the field; kept encrypted
     */
    void note(FollowUp followUp, FollowUpEvent type, String by, Map<String, String> facts, Map<String, String> texts) {
        timeline.note(followUp.number(), type, by, facts, texts);
    }

    /** As {@link #note(FollowUp, FollowUpEvent, String, Map, Map)}, of a case whose follow-up was not opened yet. */
    void note(String number, FollowUpEvent type, String by, Map<String, String> facts, Map<String, String> texts) {
        timeline.note(number, type, by, facts, texts);
    }

    /** Returns when somebody tried in vain to reach the customer of that case since then, the earliest first. */
    List<Instant> triedSince(String number, Instant since) {
        return timeline.of(number).stream()
                .filter(entry -> entry.type().equals(FollowUpEvent.FOLLOW_UP_TRIED.name()))
                .map(CaseEntry::at)
                .filter(at -> !at.isBefore(since))
                .toList();
    }

    /** Notes on a new case which follow-up it came from. */
    void noteOrigin(String raised, FollowUp from, String by) {
        timeline.note(raised, FollowUpEvent.RAISED_BY_FOLLOW_UP, by, Map.of("case", from.number()));
    }
}
