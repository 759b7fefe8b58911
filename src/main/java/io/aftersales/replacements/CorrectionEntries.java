package io.aftersales.replacements;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The corrections on file. They are never changed. */
interface CorrectionEntries extends Repository<ReplacementCorrection, UUID> {

    ReplacementCorrection save(ReplacementCorrection correction);

    @Query("select c from ReplacementCorrection c where c.replacementId = :replacement order by c.enteredAt, c.id")
    List<ReplacementCorrection> of(UUID replacement);
}
