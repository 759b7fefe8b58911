package io.aftersales.customers;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The customers on file, found by fingerprint. */
interface Customers extends Repository<Customer, UUID> {

    /** Stores at once, so that tables of other modules may refer to the customer. */
    Customer saveAndFlush(Customer customer);

    Optional<Customer> findById(UUID id);

    /**
     * Returns those with that name and that phone or e-mail, the one with that phone first, then the oldest. Nobody is
     * erased until the end of this transaction.
     */
    @Query(value = """
            select id from customer
            where name_fingerprint = :name and (phone_fingerprint = :phone or email_fingerprint = :email)
            order by case when phone_fingerprint = :phone then 0 else 1 end, created_at, id
            for share
            """, nativeQuery = true)
    List<UUID> findSame(String name, @Nullable String phone, @Nullable String email);

    /** Waits for those who use these customers, and keeps others waiting until the end of this transaction. */
    @Query(value = "select id from customer where id in (:ids) order by id for update", nativeQuery = true)
    List<UUID> hold(Collection<UUID> ids);

    @Query("select c.id from Customer c where c.phoneFingerprint = :phone or c.emailFingerprint = :email")
    List<UUID> findSharing(@Nullable String phone, @Nullable String email);

    /**
     * Waits until no other transaction holds the lock of that number, and holds it until the end of this transaction.
     *
     * @return 1
     */
    @Query(value = "select 1 from pg_advisory_xact_lock(:number)", nativeQuery = true)
    int lock(long number);
}
