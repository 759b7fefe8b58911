package io.aftersales.customers;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes customers findable by name who were recorded before names could be searched. Only the application can: the
 * database has no key. Several nodes share the work.
 */
@Component
class NameKeys {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final TransactionTemplate transaction;

    NameKeys(JdbcClient jdbc, PersonalDataCipher cipher, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.transaction = transaction;
    }

    private record Unfound(UUID id, String name) {}

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1H")
    void write() {
        while (transaction.execute(status -> writeSome()) == AT_ONCE) {
            // until none is left
        }
    }

    private int writeSome() {
        List<Unfound> some =
                jdbc.sql("""
                        select id, name from customer where name_keys is null
                        order by id limit :some for update skip locked""").param("some", AT_ONCE).query(Unfound.class).list();
        some.forEach(this::write);
        return some.size();
    }

    private void write(Unfound customer) {
        List<String> keys =
                List.of(Fingerprints.nameWords(cipher, Contacts.nameWords(cipher.decrypt(customer.name()))));
        jdbc.sql("update customer set name_keys = string_to_array(:keys, ' ') where id = :id and name_keys is null")
                .param("keys", String.join(" ", keys))
                .param("id", customer.id())
                .update();
    }
}
