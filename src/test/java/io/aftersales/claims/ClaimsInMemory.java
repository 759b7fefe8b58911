package io.aftersales.claims;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/** Claims without a database. */
final class ClaimsInMemory implements Claims {

    private final Map<String, Claim> claims = new TreeMap<>();

    @Override
    public Claim save(Claim claim) {
        claims.put(claim.number(), claim);
        return claim;
    }

    @Override
    public Optional<Claim> findById(String number) {
        return Optional.ofNullable(claims.get(number));
    }

    @Override
    public List<Claim> lock(Collection<String> numbers) {
        return where(claim -> numbers.contains(claim.number()));
    }

    @Override
    public boolean existsById(String number) {
        return claims.containsKey(number);
    }

    @Override
    public boolean existsByRequestSerialKey(String serialKey) {
        throw new UnsupportedOperationException("tested on the database");
    }

    @Override
    public Optional<Claim> findByReceiptTrackingCodeFingerprint(String fingerprint) {
        throw new UnsupportedOperationException("tested on the database");
    }

    @Override
    public List<Claim> findByCustomerIdInOrderByReceiptReceivedAt(Collection<UUID> customers) {
        return where(claim -> customers.contains(claim.customerId()));
    }

    @Override
    public List<Claim> findByLinkedTo(String number) {
        return where(claim -> number.equals(claim.linkedTo()));
    }

    @Override
    public List<Claim> openWithSerialKey(String serialKey) {
        return where(claim -> claim.open() && serialKey.equals(claim.request().serialKey()));
    }

    @Override
    public List<Claim> openOf(Collection<UUID> customers, String model) {
        return where(claim -> claim.open()
                && customers.contains(claim.customerId())
                && model.equalsIgnoreCase(claim.request().model()));
    }

    @Override
    public List<Claim> repairsClosedSince(String serialKey, Instant since) {
        return where(claim -> claim.request().kind() == ClaimKind.REPAIR
                && Objects.equals(serialKey, claim.request().serialKey())
                && claim.closing()
                        .filter(closing -> !closing.closedAt().isBefore(since))
                        .isPresent());
    }

    private List<Claim> where(Predicate<Claim> condition) {
        return claims.values().stream()
                .filter(condition)
                .sorted(Comparator.comparing(Claim::receivedAt))
                .toList();
    }
}
