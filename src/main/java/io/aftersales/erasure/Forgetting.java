package io.aftersales.erasure;

import io.aftersales.customers.CustomerDesk;
import io.aftersales.customers.CustomerRecords;
import io.aftersales.customers.PersonalDataCipher;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Overwrites all that is personal in the tables of all modules. What is left are numbers, dates, amounts, ratings and
 * products, under the id of a customer that tells nothing.
 */
@Component
class Forgetting {

    private final List<CustomerRecords> records;
    private final CustomerDesk customers;
    private final PersonalDataCipher cipher;
    private final JdbcClient jdbc;

    Forgetting(List<CustomerRecords> records, CustomerDesk customers, PersonalDataCipher cipher, JdbcClient jdbc) {
        this.records = List.copyOf(records);
        this.customers = customers;
        this.cipher = cipher;
        this.jdbc = jdbc;
    }

    /** Returns the numbers of all cases of these customers. */
    Set<String> casesOf(Collection<UUID> persons) {
        return records.stream()
                .flatMap(module -> module.casesOf(persons).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Forgets these customers and what was written in their cases. Repeating it has no effect. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(Collection<UUID> persons, Set<String> cases) {
        String blank = cipher.encrypt(CustomerDesk.ERASED);
        appendOnly(false);
        records.stream()
                .flatMap(module -> module.texts().stream())
                .forEach(texts -> jdbc.sql(texts.erasing())
                        .param("blank", blank)
                        .param("cases", cases)
                        .update());
        records.forEach(module -> module.erase(persons, cases, blank));
        appendOnly(true);
        persons.forEach(customers::erase);
    }

    /** Tables that are only ever added to let erasure through, in this transaction alone. */
    private void appendOnly(boolean on) {
        jdbc.sql("select set_config('aftersales.erasing', ?, true)")
                .param(on ? "off" : "on")
                .query(String.class)
                .single();
    }
}
