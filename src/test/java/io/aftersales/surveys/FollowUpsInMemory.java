package io.aftersales.surveys;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Follow-ups in a map. */
final class FollowUpsInMemory implements FollowUps {

    private final Map<String, FollowUp> onFile = new TreeMap<>();

    @Override
    public FollowUp save(FollowUp followUp) {
        onFile.put(followUp.number(), followUp);
        return followUp;
    }

    @Override
    public Optional<FollowUp> findById(String number) {
        return Optional.ofNullable(onFile.get(number));
    }

    @Override
    public boolean existsById(String number) {
        return onFile.containsKey(number);
    }

    @Override
    public Optional<FollowUp> findByTrackingCodeFingerprint(String fingerprint) {
        return onFile.values().stream()
                .filter(followUp -> fingerprint.equals(
                        "fingerprint of " + followUp.trackingCode().replace("-", "")))
                .findFirst();
    }

    @Override
    public Optional<FollowUp> lock(String number) {
        return findById(number);
    }

    @Override
    public List<FollowUp> periodic(Collection<UUID> customers) {
        return onFile.values().stream()
                .filter(followUp -> followUp.periodic() && customers.contains(followUp.customerId()))
                .sorted(Comparator.comparing(FollowUp::openedAt))
                .toList();
    }

    @Override
    public Set<UUID> asked(Collection<UUID> customers, Instant since) {
        return onFile.values().stream()
                .filter(followUp -> customers.contains(followUp.customerId()))
                .filter(followUp -> followUp.openedAt().isAfter(since))
                .filter(followUp -> followUp.outcome() != FollowUpOutcome.SKIPPED)
                .map(FollowUp::customerId)
                .collect(Collectors.toSet());
    }
}
