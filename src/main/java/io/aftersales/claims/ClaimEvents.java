package io.aftersales.claims;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The timelines of all claims; they only grow. */
interface ClaimEvents extends Repository<ClaimEvent, Long> {

    ClaimEvent save(ClaimEvent event);

    @Query("select e from ClaimEvent e where e.claimNumber = :number order by e.at, e.id")
    List<ClaimEvent> of(String number);
}
