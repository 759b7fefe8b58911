package io.aftersales.claims;

import io.aftersales.customers.CustomerDesk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds what a new claim may repeat. Whether it does is decided by people. */
@Component
class LikelyDuplicates {

    private final Claims claims;
    private final CustomerDesk customers;
    private final ClaimRegister register;
    private final Duration repeatedRepairWithin;

    /** Sets {@code aftersales.claims.repeated-repair-within}: how long after closing a repair a fault is its repetition. */
    LikelyDuplicates(
            Claims claims,
            CustomerDesk customers,
            ClaimRegister register,
            @Value("${aftersales.claims.repeated-repair-within:30d}") Duration repeatedRepairWithin) {
        this.claims = claims;
        this.customers = customers;
        this.register = register;
        this.repeatedRepairWithin = repeatedRepairWithin;
    }

    /**
     * Returns, and notes in the timeline, the numbers of open claims of the same unit, of open claims of the same customer for the same model, and
     * of repairs of the same unit that were closed lately; each once.
     */
    List<String> findFor(Claim claim) {
        return noted(claim, Stream.concat(sameUnit(claim.request().serialKey()), sameCustomer(claim)));
    }

    /** As {@link #findFor}, by the unit alone, of a claim of which it was learned later; none that was found before. */
    List<String> findByUnit(Claim claim) {
        Set<String> before = register.timelineOf(claim.number()).stream()
                .filter(entry -> entry.type().equals(ClaimEvent.LIKELY_DUPLICATE.name()))
                .flatMap(entry -> Stream.of(entry.facts().getOrDefault("of", "").split(", ")))
                .collect(Collectors.toSet());
        return noted(
                claim, sameUnit(claim.request().serialKey()).filter(candidate -> !before.contains(candidate.number())));
    }

    private List<String> noted(Claim claim, Stream<Claim> found) {
        List<String> candidates = found.map(Claim::number)
                .filter(number -> !number.equals(claim.number()))
                .distinct()
                .toList();
        if (!candidates.isEmpty()) {
            register.note(claim, ClaimEvent.LIKELY_DUPLICATE, "system", Map.of("of", String.join(", ", candidates)));
        }
        return candidates;
    }

    private Stream<Claim> sameUnit(@Nullable String serialKey) {
        return serialKey == null
                ? Stream.empty()
                : Stream.concat(
                        claims.openWithSerialKey(serialKey).stream(),
                        claims.repairsClosedSince(serialKey, register.now().minus(repeatedRepairWithin)).stream());
    }

    /** What stands for a model that nobody has said is the same one in every mail. */
    private Stream<Claim> sameCustomer(Claim claim) {
        if (claim.request().assumed().model()) {
            return Stream.empty();
        }
        return claims
                .openOf(
                        customers.sameContact(claim.customerId()),
                        claim.request().model())
                .stream();
    }
}
