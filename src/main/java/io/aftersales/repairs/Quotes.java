package io.aftersales.repairs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The quotes on file, all versions of them. */
interface Quotes extends Repository<Quote, UUID> {

    Quote save(Quote quote);

    /** Writes what was changed, before a row that must not stand beside it is added. */
    void flush();

    @Query("select q from Quote q where q.claimNumber = :claimNumber order by q.version")
    List<Quote> of(String claimNumber);

    @Query("select q from Quote q where q.claimNumber = :claimNumber and q.version = :version")
    Optional<Quote> find(String claimNumber, int version);
}
