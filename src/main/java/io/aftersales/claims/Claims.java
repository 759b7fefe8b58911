package io.aftersales.claims;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The claims on file. They are never deleted. */
interface Claims extends Repository<Claim, String> {

    Claim save(Claim claim);

    Optional<Claim> findById(String number);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Claim c where c.number in :numbers order by c.number")
    List<Claim> lock(Collection<String> numbers);

    boolean existsById(String number);

    boolean existsByRequestSerialKey(String serialKey);

    Optional<Claim> findByReceiptTrackingCodeFingerprint(String fingerprint);

    List<Claim> findByCustomerIdInOrderByReceiptReceivedAt(Collection<UUID> customers);

    List<Claim> findByLinkedTo(String number);

    @Query("""
            select c from Claim c
            where c.request.serialKey = :serialKey and c.status not in (CLOSED, LINKED)
            order by c.receipt.receivedAt""")
    List<Claim> openWithSerialKey(String serialKey);

    @Query("""
            select c from Claim c
            where c.customerId in :customers and lower(c.request.model) = lower(:model)
                and c.status not in (CLOSED, LINKED)
            order by c.receipt.receivedAt""")
    List<Claim> openOf(Collection<UUID> customers, String model);

    /** Repairs of that unit that were closed at {@code since} or later. */
    @Query("""
            select c from Claim c
            where c.request.serialKey = :serialKey and c.request.kind = REPAIR
                and c.status = CLOSED and c.closing.closedAt >= :since
            order by c.receipt.receivedAt""")
    List<Claim> repairsClosedSince(String serialKey, Instant since);
}
