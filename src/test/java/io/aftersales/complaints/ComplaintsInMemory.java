package io.aftersales.complaints;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor.SpecificationFluentQuery;

/** Complaints without a database. */
final class ComplaintsInMemory implements Complaints {

    private final Map<String, Complaint> complaints = new TreeMap<>();

    @Override
    public Complaint save(Complaint complaint) {
        complaints.put(complaint.number(), complaint);
        return complaint;
    }

    @Override
    public Optional<Complaint> findById(String number) {
        return Optional.ofNullable(complaints.get(number));
    }

    @Override
    public boolean existsById(String number) {
        return complaints.containsKey(number);
    }

    @Override
    public Optional<Complaint> findByReceiptTrackingCodeFingerprint(String fingerprint) {
        throw new UnsupportedOperationException("tested on the database");
    }

    @Override
    public List<Complaint> findByCustomerIdInOrderByReceiptReceivedAt(Collection<UUID> customers) {
        return where(complaint -> customers.contains(complaint.customerId()));
    }

    @Override
    public List<Complaint> lock(Collection<String> numbers) {
        return where(complaint -> numbers.contains(complaint.number()));
    }

    @Override
    public List<Complaint> about(String claimNumber) {
        return where(complaint -> claimNumber.equals(complaint.claimNumber()));
    }

    @Override
    public List<Complaint> mergedInto(String number) {
        return where(complaint -> number.equals(complaint.mergedInto()));
    }

    @Override
    public List<Complaint> openOf(Collection<UUID> customers) {
        return where(complaint -> complaint.open() && customers.contains(complaint.customerId()));
    }

    @Override
    public List<String> departments() {
        throw new UnsupportedOperationException("tested on the database");
    }

    @Override
    public Page<Complaint> findAll(Specification<Complaint> wanted, Pageable page) {
        throw new UnsupportedOperationException("tested on the database");
    }

    @Override
    public <S extends Complaint, R> R findBy(
            Specification<Complaint> wanted, Function<? super SpecificationFluentQuery<S>, R> query) {
        throw new UnsupportedOperationException("tested on the database");
    }

    private List<Complaint> where(Predicate<Complaint> condition) {
        return complaints.values().stream()
                .filter(condition)
                .sorted(Comparator.comparing(Complaint::receivedAt))
                .toList();
    }
}
