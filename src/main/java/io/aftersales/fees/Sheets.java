package io.aftersales.fees;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The calculation sheets on file. */
interface Sheets extends Repository<Sheet, String> {

    Sheet save(Sheet sheet);

    Optional<Sheet> findById(String claimNumber);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Sheet s where s.claimNumber = :claimNumber")
    Optional<Sheet> lock(String claimNumber);
}
