package io.aftersales.replacements;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The applications on file. They are never deleted. */
interface Replacements extends Repository<Replacement, UUID> {

    Replacement save(Replacement replacement);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Replacement r where r.claimNumber = :claimNumber order by r.openedAt, r.id")
    List<Replacement> lock(String claimNumber);

    @Query("select r from Replacement r where r.claimNumber = :claimNumber order by r.openedAt, r.id")
    List<Replacement> of(String claimNumber);

    /** Returns the open applications that name that unit, whichever way it goes; the oldest first. */
    @Query("""
            select r from Replacement r where r.closedAt is null
            and (r.application.serialKey = :unit or r.takeBack.takenBackKey = :unit or r.exchange.newSerialKey = :unit)
            order by r.openedAt, r.id""")
    List<Replacement> naming(String unit);

    /**
     * Waits until no other transaction holds that unit, and holds it until the end of this transaction.
     *
     * @return 1
     */
    @Query(value = "select 1 from pg_advisory_xact_lock(hashtextextended(:unit, 259))", nativeQuery = true)
    int hold(String unit);
}
