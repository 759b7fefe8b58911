package io.aftersales.replacements;

import io.aftersales.cases.CaseTimeline;
import io.aftersales.problems.Refused;
import io.aftersales.products.SerialNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * The applications with the timeline of their claim: whoever changes one says here what happened.
 *
 * <p>Every step begins with {@link #lock}, which takes the rows of one claim.
 */
@Component
class ReplacementRegister {

    private final Replacements replacements;
    private final CaseTimeline timeline;

    ReplacementRegister(Replacements replacements, CaseTimeline timeline) {
        this.replacements = replacements;
        this.timeline = timeline;
    }

    /** Returns the present instant as precisely as it is stored and shown: to the millisecond. */
    Instant now() {
        return timeline.now();
    }

    /** Returns all applications of a claim, the oldest first. */
    List<Replacement> of(String claimNumber) {
        return replacements.of(claimNumber);
    }

    /**
     * Returns the latest application of a claim and keeps others from changing it until the transaction ends.
     *
     * @throws Refused if the claim has none
     */
    Replacement lock(String claimNumber) {
        return lockLatest(claimNumber)
                .orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "replacements.unknown", claimNumber));
    }

    /** As {@link #lock}, empty when the claim has none. */
    Optional<Replacement> lockLatest(String claimNumber) {
        List<Replacement> all = replacements.lock(claimNumber);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /**
     * Returns the other claim for which that unit goes back or out, from the approval until it is on record. Keeps
     * others from asking for the same unit until the transaction ends: of two at once the second finds the first.
     */
    Optional<String> holder(SerialNumber unit, String claimNumber) {
        replacements.hold(unit.value());
        List<Replacement> naming = replacements.naming(unit.value());
        Predicate<Replacement> own = application -> application.claimNumber().equals(claimNumber);
        // two that shared it before units were held: who comes first has it
        boolean shared = naming.stream().filter(own).anyMatch(application -> application.holds(unit));
        return naming.stream()
                .filter(own.negate())
                .filter(other -> shared ? other.has(unit) : other.holds(unit))
                .map(Replacement::claimNumber)
                .findFirst();
    }

    void add(Replacement replacement) {
        replacements.save(replacement);
    }

    /** Notes that something happened to the application just now. */
    void note(Replacement replacement, ReplacementEvent type, String by, Map<String, String> facts) {
        note(replacement, type, by, facts, Map.of());
    }

    /**
     * Notes that something happened to the application just now.
     *
     * @param texts what people wrote about it, by the name of the field; kept encrypted
     */
    void note(
            Replacement replacement,
            ReplacementEvent type,
            String by,
            Map<String, String> facts,
            Map<String, String> texts) {
        timeline.note(replacement.claimNumber(), type, by, facts, texts);
    }
}
