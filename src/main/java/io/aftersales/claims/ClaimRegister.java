package io.aftersales.claims;

import io.aftersales.problems.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final ClaimEvents events;
    private final TrackingCodes codes;
    private final Clock clock;

    ClaimRegister(Claims claims, ClaimEvents events, TrackingCodes codes, Clock clock) {
        this.claims = claims;
        this.events = events;
        this.codes = codes;
        this.clock = clock;
    }

    /** Returns the present instant as precisely as it is stored and shown: to the millisecond. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
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
        return claims.findByTrackingCodeFingerprint(codes.fingerprint(code));
    }

    /** Returns what happened to that claim, the oldest first. */
    List<ClaimFile.Entry> timelineOf(String number) {
        return events.of(number).stream().map(ClaimEvent::entry).toList();
    }

    void add(Claim claim) {
        claims.save(claim);
    }

    /** Notes that something happened to the claim just now. */
    void note(Claim claim, ClaimEvent.Type type, String by, Map<String, String> facts) {
        events.save(new ClaimEvent(claim.number(), type, now(), by, facts));
    }
}
