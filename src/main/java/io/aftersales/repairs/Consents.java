package io.aftersales.repairs;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What customers said to quotes; append-only. */
interface Consents extends Repository<ConsentEntry, Long> {

    ConsentEntry save(ConsentEntry entry);

    @Query("select c from ConsentEntry c where c.claimNumber = :claimNumber order by c.id")
    List<ConsentEntry> of(String claimNumber);
}
