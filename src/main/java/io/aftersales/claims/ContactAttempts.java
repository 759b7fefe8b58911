package io.aftersales.claims;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All tries to reach customers, successful or not. */
interface ContactAttempts extends Repository<ContactEntry, Long> {

    ContactEntry save(ContactEntry entry);

    @Query("select e from ContactEntry e where e.claimNumber = :number order by e.at, e.id")
    List<ContactEntry> of(String number);
}
