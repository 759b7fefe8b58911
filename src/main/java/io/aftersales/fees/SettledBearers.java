package io.aftersales.fees;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What finance settled about who bears the lines of sheets; append-only. */
interface SettledBearers extends Repository<SettledBearer, UUID> {

    SettledBearer save(SettledBearer settled);

    @Query("select b from SettledBearer b where b.claimNumber = :claimNumber order by b.version, b.lineNumber")
    List<SettledBearer> of(String claimNumber);
}
