package io.aftersales.fees;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The purchase costs on file. */
interface PartCosts extends Repository<PartCost, String> {

    /** Adds a cost, or puts it in place of the one of that part; both also when two do so at once. */
    @Modifying(clearAutomatically = true)
    @Query(nativeQuery = true, value = """
            insert into part_cost (code, purchase_cents, currency)
            values (:#{#cost.code()}, :#{#cost.purchaseCents()}, :#{#cost.currency()})
            on conflict (code) do update set purchase_cents = excluded.purchase_cents, currency = excluded.currency""")
    void put(PartCost cost);

    Optional<PartCost> findById(String code);

    List<PartCost> findByOrderByCode();
}
