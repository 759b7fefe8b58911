package io.aftersales.repairs;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The acceptances; append-only. */
interface Acceptances extends Repository<AcceptanceEntry, Long> {

    AcceptanceEntry save(AcceptanceEntry entry);

    @Query("select a from AcceptanceEntry a where a.claimNumber = :claimNumber order by a.id")
    List<AcceptanceEntry> of(String claimNumber);
}
