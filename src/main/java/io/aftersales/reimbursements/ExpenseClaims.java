package io.aftersales.reimbursements;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The expense claims on file. They are never deleted. */
interface ExpenseClaims extends Repository<ExpenseClaim, String> {

    /**
     * Adds a window, unless that engineer has one for that service, or one that is not settled; 0 then. Waits for
     * whoever is about to add the same one.
     */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into expense_claim (number, version, claim_number, engineer, product_line, service_ended_at,
                opened_at, status, currency)
            values (:number, 0, :claimNumber, :engineer, :productLine, :serviceEndedAt, :openedAt, 'OPEN', :currency)
            on conflict do nothing""")
    int add(
            String number,
            String claimNumber,
            String engineer,
            String productLine,
            Instant serviceEndedAt,
            Instant openedAt,
            String currency);

    /** As {@link #add(String, String, String, String, Instant, Instant, String)}. */
    default boolean add(ExpenseClaim claim) {
        return add(
                        claim.number(),
                        claim.claimNumber(),
                        claim.engineer(),
                        claim.productLine(),
                        claim.serviceEndedAt(),
                        claim.openedAt(),
                        claim.currency())
                == 1;
    }

    Optional<ExpenseClaim> findById(String number);

    boolean existsById(String number);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ExpenseClaim c where c.number in :numbers order by c.number")
    List<ExpenseClaim> lock(Collection<String> numbers);

    /** Returns the claims of that engineer for that request, the latest first. */
    @Query("select c from ExpenseClaim c where c.claimNumber = :claimNumber and c.engineer = :engineer"
            + " order by c.serviceEndedAt desc")
    List<ExpenseClaim> of(String claimNumber, String engineer);

    @Query("select c from ExpenseClaim c where c.claimNumber = :claimNumber order by c.number")
    List<ExpenseClaim> about(String claimNumber);

    /** Returns those that fit every condition that is not null, the latest opened first. */
    @Query("""
            select c from ExpenseClaim c
            where (:status is null or c.status = :status) and (:engineer is null or c.engineer = :engineer)
            order by c.openedAt desc, c.number desc limit :size offset :from""")
    List<ExpenseClaim> page(@Nullable ExpenseStatus status, @Nullable String engineer, int from, int size);

    @Query("""
            select count(c) from ExpenseClaim c
            where (:status is null or c.status = :status) and (:engineer is null or c.engineer = :engineer)""")
    long count(@Nullable ExpenseStatus status, @Nullable String engineer);
}
