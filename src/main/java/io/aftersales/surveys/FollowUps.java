package io.aftersales.surveys;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The follow-ups on file. They are never deleted. */
interface FollowUps extends Repository<FollowUp, String> {

    FollowUp save(FollowUp followUp);

    Optional<FollowUp> findById(String number);

    boolean existsById(String number);

    Optional<FollowUp> findByTrackingCodeFingerprint(String fingerprint);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from FollowUp f where f.number = :number")
    Optional<FollowUp> lock(String number);

    /** Returns the contacts with these customers that are about no case, the oldest first. */
    @Query("""
            select f from FollowUp f
            where f.customerId in :customers and f.claimNumber is null order by f.openedAt, f.number""")
    List<FollowUp> periodic(Collection<UUID> customers);

    /** Returns those of these customers who were asked after {@code since}. */
    @Query("""
            select distinct f.customerId from FollowUp f
            where f.customerId in :customers and f.openedAt > :since and (f.outcome is null or f.outcome <> SKIPPED)""")
    Set<UUID> asked(Collection<UUID> customers, Instant since);
}
