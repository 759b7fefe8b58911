package io.aftersales.customers;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds customers by what callers say. What they are called is encrypted: it is found by keyed hashes. */
@Service
@Transactional(readOnly = true)
public class CustomerSearch {

    private final Customers customers;
    private final PersonalDataCipher cipher;
    private final JdbcClient jdbc;

    CustomerSearch(Customers customers, PersonalDataCipher cipher, JdbcClient jdbc) {
        this.customers = customers;
        this.cipher = cipher;
        this.jdbc = jdbc;
    }

    /** Returns all customers with that phone number, however it is written; none when it is no possible number. */
    public List<UUID> withPhone(String phone) {
        return Contacts.phone(phone)
                .map(number -> customers.findSharing(Fingerprints.phone(cipher, number), null))
                .orElseGet(List::of);
    }

    /**
     * Returns what {@code customer.name_keys} holds of everybody with these words in his name, in any order: a whole
     * name, or a family name. Names themselves are encrypted, so no part of a word is found. Empty when there is no word.
     */
    public List<String> nameKeys(String name) {
        return List.of(Fingerprints.nameWords(cipher, Contacts.askedWords(name)));
    }

    /**
     * Returns customers of whom {@code name_keys} holds all of these, in no order.
     *
     * @param nameKeys not empty
     * @param most how many at most
     */
    public List<UUID> withName(List<String> nameKeys, int most) {
        // apart, or a statement for a few rows reads the whole table because it takes a rare name for a common one
        return jdbc.sql("""
                        with named as materialized (
                            select id from customer where name_keys @> cast(array[:keys] as text[]))
                        select id from named limit :most""")
                .param("keys", nameKeys)
                .param("most", most)
                .query(UUID.class)
                .list();
    }
}
