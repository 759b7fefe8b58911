package io.aftersales.repairs;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The quality checks; append-only. */
interface Inspections extends Repository<InspectionEntry, Long> {

    InspectionEntry save(InspectionEntry entry);

    @Query("select i from InspectionEntry i where i.claimNumber = :claimNumber order by i.id")
    List<InspectionEntry> of(String claimNumber);
}
