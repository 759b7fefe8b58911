package io.aftersales.repairs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The appointments on file. */
interface Visits extends Repository<Visit, UUID> {

    Visit save(Visit visit);

    /** Writes what was changed, before a row that must not stand beside it is added. */
    void flush();

    @Query("select v from Visit v where v.claimNumber = :claimNumber order by v.number")
    List<Visit> of(String claimNumber);

    @Query("select v from Visit v where v.claimNumber = :claimNumber and v.status = BOOKED")
    Optional<Visit> open(String claimNumber);

    /** Returns what engineers have before them, by time. */
    @Query("select v from Visit v where v.status = BOOKED order by v.bookedAt, v.claimNumber")
    List<Visit> open(Limit limit);

    @Query("select v from Visit v where v.status = BOOKED and v.engineer = :engineer order by v.bookedAt")
    List<Visit> openOf(String engineer);

    /** Returns the visits to which the engineer came, from inclusive. */
    @Query("select v from Visit v where v.status = ARRIVED and v.engineer = :engineer and v.arrivedAt >= :from")
    List<Visit> arrivalsOf(String engineer, Instant from);

    /** Counts the visits that were booked for that time, from inclusive, to exclusive, of each engineer who had any. */
    @Query("""
            select new io.aftersales.repairs.Punctuality(
                v.engineer, count(v), sum(case when v.arrivedAt <= v.bookedAt then 1 else 0 end))
            from Visit v
            where v.bookedAt >= :from and v.bookedAt < :to
                and (v.status = ARRIVED or v.status = MISSED or v.status = BOOKED and v.bookedAt < :now)
            group by v.engineer
            """)
    List<Punctuality> punctuality(Instant from, Instant to, Instant now);
}
