package io.aftersales.repairs;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The work that was done; append-only. */
interface Works extends Repository<Work, UUID> {

    Work save(Work work);

    @Query("select w from Work w where w.claimNumber = :claimNumber order by w.doneAt")
    List<Work> of(String claimNumber);
}
