package io.aftersales.complaints;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor.SpecificationFluentQuery;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The complaints on file. They are never deleted. */
interface Complaints extends Repository<Complaint, String> {

    Complaint save(Complaint complaint);

    Optional<Complaint> findById(String number);

    boolean existsById(String number);

    Optional<Complaint> findByReceiptTrackingCodeFingerprint(String fingerprint);

    List<Complaint> findByCustomerIdInOrderByReceiptReceivedAt(Collection<UUID> customers);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Complaint c where c.number in :numbers order by c.number")
    List<Complaint> lock(Collection<String> numbers);

    @Query("select c from Complaint c where c.claimNumber = :claimNumber order by c.receipt.receivedAt")
    List<Complaint> about(String claimNumber);

    @Query("select c from Complaint c where c.mergedInto = :number order by c.receipt.receivedAt")
    List<Complaint> mergedInto(String number);

    /** Returns open complaints of these customers, the oldest first. */
    @Query("""
            select c from Complaint c
            where c.customerId in :customers
                and c.status in (RECEIVED, ACKNOWLEDGED, CLASSIFIED, INVESTIGATED, PLANNED, APPROVED)
            order by c.receipt.receivedAt""")
    List<Complaint> openOf(Collection<UUID> customers);

    /** Returns each department once, from one to the next along the index, however many complaints each of them has. */
    @Query(nativeQuery = true, value = """
            with recursive found (department) as (
                (select department from complaint order by department limit 1)
                union all
                select (select c.department from complaint c where c.department > f.department
                    order by c.department limit 1)
                from found f where f.department is not null)
            select department from found where department is not null order by department
            """)
    List<String> departments();

    Page<Complaint> findAll(Specification<Complaint> wanted, Pageable page);

    <S extends Complaint, R> R findBy(
            Specification<Complaint> wanted, Function<? super SpecificationFluentQuery<S>, R> query);
}
