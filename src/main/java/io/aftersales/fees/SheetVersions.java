package io.aftersales.fees;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All versions of the calculation sheets; append-only. */
interface SheetVersions extends Repository<SheetVersion, UUID> {

    SheetVersion save(SheetVersion version);

    @Query("select v from SheetVersion v where v.claimNumber = :claimNumber order by v.version")
    List<SheetVersion> of(String claimNumber);
}
