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
}
