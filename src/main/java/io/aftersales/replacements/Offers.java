package io.aftersales.replacements;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The offers on file. They are never deleted. */
interface Offers extends Repository<Offer, UUID> {

    Offer save(Offer offer);

    @Query("select o from Offer o where o.replacementId = :replacement order by o.proposedAt, o.id")
    List<Offer> of(UUID replacement);
}
