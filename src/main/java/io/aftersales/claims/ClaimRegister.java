package io.aftersales.claims;

import io.aftersales.cases.CaseEntry;
import io.aftersales.cases.CaseTimeline;
import io.aftersales.cases.TrackingCodes;
import io.aftersales.problems.Refused;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The claims with their timelines: whoever changes a claim says here what happened.
 *
 * <p>A step that may touch the promise of a claim begins with {@link #lock}. Rows are locked in one order everywhere, so
 * that no two steps wait for each other: claims by number, then promises, then what the engine writes at the end.
 */
@Component
class ClaimRegister {

    private final Claims claims;
    private final CaseTimeline timeline;
    private final TrackingCodes codes;

    ClaimRegister(Claims claims, CaseTimeline timeline, TrackingCodes codes) {
        this.claims = claims;
        this.timeline = timeline;
        this.codes = codes;
    }

    /** Returns the present instant as precisely as it is stored and shown: to the millisecond. */
    Instant now() {
        return timeline.now();
    }

    Optional<Claim> find(String number) {
        return claims.findById(number);
    }

    /**
     * Returns the claim with that number.
     *
     * @throws Refused if there is none
     */
    Claim get(String number) {
        return find(number).orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "claims.number.unknown", number));
    }

    /** Returns the later claims that repeat that one. */
    List<Claim> repeatsOf(String number) {
        return claims.findByLinkedTo(number);
    }

    /** Returns that claim, the later ones that repeat it, and those that repeat these in turn. */
    List<Claim> withAllRepeatsOf(Claim claim) {
        return Stream.concat(
                        Stream.of(claim),
                        repeatsOf(claim.number()).stream().flatMap(repeat -> withAllRepeatsOf(repeat).stream()))
                .toList();
    }

    /** Keeps others from changing those claims until the transaction ends. Numbers that do not exist are passed over. */
    void lock(List<String> numbers) {
        claims.lock(numbers);
    }

    /**
     * Returns the claim with that number and keeps others from changing it until the transaction ends.
     *
     * @throws Refused if there is none
     */
    Claim lock(String number) {
        lock(List.of(number));
        return get(number);
    }

    Optional<Claim> trackedBy(String code) {
        return claims.findByReceiptTrackingCodeFingerprint(codes.fingerprint(code));
    }

    /** Returns the claims of these customers, the oldest first. */
    List<Claim> of(Collection<UUID> customers) {
        return claims.findByCustomerIdInOrderByReceiptReceivedAt(customers);
    }

    /** Returns what happened to that claim, the oldest first. */
    List<CaseEntry> timelineOf(String number) {
        return timeline.of(number);
    }

    void add(Claim claim) {
        claims.save(claim);
    }

    /** Notes that something happened to the claim just now. */
    void note(Claim claim, ClaimEvent type, String by, Map<String, String> facts) {
        note(claim, type, by, facts, Map.of());
    }

    /** As {@link #note(Claim, ClaimEvent, String, Map)}, with what people wrote; kept encrypted. */
    void note(Claim claim, ClaimEvent type, String by, Map<String, String> facts, Map<String, String> texts) {
        timeline.note(claim.number(), type, by, facts, texts);
    }
}
