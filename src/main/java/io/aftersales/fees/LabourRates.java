package io.aftersales.fees;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The labour rates on file. */
interface LabourRates extends Repository<LabourRate, String> {

    /** Adds a rate, or puts it in place of the one for that level and skill; both also when two do so at once. */
    @Modifying(clearAutomatically = true)
    @Query(nativeQuery = true, value = """
            insert into labour_rate (id, level, skill, charge_cents_per_hour, internal_cents_per_hour, currency)
            values (:#{#rate.id()}, :#{#rate.level().name()}, :#{#rate.skill()}, :#{#rate.chargeCentsPerHour()},
                :#{#rate.internalCentsPerHour()}, :#{#rate.currency()})
            on conflict (id) do update set charge_cents_per_hour = excluded.charge_cents_per_hour,
                internal_cents_per_hour = excluded.internal_cents_per_hour, currency = excluded.currency""")
    void put(LabourRate rate);

    Optional<LabourRate> findById(String id);

    List<LabourRate> findByOrderById();
}
