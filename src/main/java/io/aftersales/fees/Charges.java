package io.aftersales.fees;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The charges on file. */
interface Charges extends Repository<CustomerCharge, String> {

    CustomerCharge save(CustomerCharge charge);

    Optional<CustomerCharge> findById(String claimNumber);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from CustomerCharge c where c.claimNumber = :claimNumber")
    Optional<CustomerCharge> lock(String claimNumber);
}
