package io.aftersales.repairs;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The repairs on file. They are never deleted. */
interface Repairs extends Repository<Repair, String> {

    Repair save(Repair repair);

    Optional<Repair> findById(String claimNumber);

    /** Returns those that are not finished, the oldest first. */
    @Query("select r from Repair r where r.status <> FINISHED order by r.openedAt, r.claimNumber")
    List<Repair> running(Limit limit);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Repair r where r.claimNumber = :claimNumber")
    Optional<Repair> lock(String claimNumber);
}
