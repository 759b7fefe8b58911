package io.aftersales.retention;

import io.aftersales.customers.CaseRows;
import io.aftersales.customers.CustomerDesk;
import io.aftersales.customers.CustomerRecords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a case out of all tables, and forgets its customer where it was his last. */
@Component
class CaseRemoval {

    private final List<CaseRows> rows;
    private final List<CustomerRecords> records;
    private final CaseHistory history;
    private final RemovedCases removed;
    private final RetentionBook book;
    private final CustomerDesk customers;

    CaseRemoval(
            List<CaseRows> rows,
            List<CustomerRecords> records,
            CaseHistory history,
            RemovedCases removed,
            RetentionBook book,
            CustomerDesk customers) {
        this.rows =
                rows.stream().sorted(Comparator.comparing(CaseRows::referredTo)).toList();
        this.records = List.copyOf(records);
        this.history = history;
        this.removed = removed;
        this.book = book;
        this.customers = customers;
    }

    /** Keeps others from changing these cases until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(Collection<String> cases) {
        rows.forEach(module -> module.hold(cases));
    }

    /**
     * Removes a case that nothing refers to any more. What fails leaves it whole.
     *
     * @param whole its number, and the numbers of its parts
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void remove(RetentionTerm term, Collection<String> whole, LocalDate today, Instant at) {
        List<UUID> persons = rows.stream()
                .flatMap(module -> module.customers(whole).stream())
                .map(CaseRows.CustomerOf::customer)
                .distinct()
                .sorted()
                .toList();
        removed.add(term, today, at);
        history.remove(whole);
        rows.forEach(module -> module.remove(whole));
        book.forget(whole);
        removed.done();
        persons.forEach(this::forget);
    }

    private void forget(UUID person) {
        customers.hold(person);
        boolean hasCases = records.stream()
                .anyMatch(module -> !module.casesOf(List.of(person)).isEmpty());
        if (!hasCases) {
            customers.erase(person);
        }
    }
}
