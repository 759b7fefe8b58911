package io.aftersales.reimbursements;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Expense claims without a database. */
final class ExpenseClaimsInMemory implements ExpenseClaims {

    private final Map<String, ExpenseClaim> claims = new TreeMap<>();

    @Override
    public boolean add(ExpenseClaim claim) {
        boolean taken = claims.values().stream()
                .filter(other -> other.claimNumber().equals(claim.claimNumber())
                        && other.engineer().equals(claim.engineer()))
                .anyMatch(other ->
                        other.endedAt() == null || other.serviceEndedAt().equals(claim.serviceEndedAt()));
        if (!taken) {
            claims.put(claim.number(), claim);
        }
        return !taken;
    }

    @Override
    public int add(
            String number,
            String claimNumber,
            String engineer,
            String productLine,
            Instant serviceEndedAt,
            Instant openedAt,
            String currency) {
        throw new UnsupportedOperationException("tested on the database");
    }

    @Override
    public Optional<ExpenseClaim> findById(String number) {
        return Optional.ofNullable(claims.get(number));
    }

    @Override
    public boolean existsById(String number) {
        return claims.containsKey(number);
    }

    @Override
    public List<ExpenseClaim> lock(Collection<String> numbers) {
        return where(claim -> numbers.contains(claim.number()));
    }

    @Override
    public List<ExpenseClaim> of(String claimNumber, String engineer) {
        return where(claim -> claim.claimNumber().equals(claimNumber)
                        && claim.engineer().equals(engineer))
                .stream()
                .sorted(Comparator.comparing(ExpenseClaim::serviceEndedAt).reversed())
                .toList();
    }

    @Override
    public List<ExpenseClaim> about(String claimNumber) {
        return where(claim -> claim.claimNumber().equals(claimNumber));
    }

    @Override
    public List<ExpenseClaim> page(@Nullable ExpenseStatus status, @Nullable String engineer, int from, int size) {
        throw new UnsupportedOperationException("tested on the database");
    }

    @Override
    public long count(@Nullable ExpenseStatus status, @Nullable String engineer) {
        throw new UnsupportedOperationException("tested on the database");
    }

    List<ExpenseClaim> all() {
        return List.copyOf(claims.values());
    }

    private List<ExpenseClaim> where(Predicate<ExpenseClaim> condition) {
        return claims.values().stream().filter(condition).toList();
    }
}
