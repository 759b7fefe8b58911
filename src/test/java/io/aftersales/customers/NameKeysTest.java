package io.aftersales.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.customers.ContactDetails.Language;
import io.aftersales.testing.IntegrationTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By what customers are found who were recorded before names could be searched, and who were erased. */
@IntegrationTest
class NameKeysTest {

    @Autowired
    private CustomerDesk desk;

    @Autowired
    private CustomerSearch search;

    @Autowired
    private NameKeys keys;

    @Autowired
    private JdbcClient jdbc;

    private final String name = "Zoe" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void whoWasOnFileBeforeIsFoundAfterwards() {
        UUID customer = customer();
        assertThat(named()).containsExactly(customer);
        jdbc.sql("update customer set name_keys = null where id = :id")
                .param("id", customer)
                .update();
        assertThat(named()).isEmpty();

        keys.write();
        keys.write();

        assertThat(named()).containsExactly(customer);
    }

    @Test
    void whoWasErasedIsFoundByNothing() {
        UUID customer = customer();

        desk.erase(customer);
        keys.write();

        assertThat(named()).isEmpty();
        assertThat(jdbc.sql("select name_keys = '{}' from customer where id = :id")
                        .param("id", customer)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private UUID customer() {
        return desk.identify(new ContactDetails(name, "+8613800000000", null, null, Channel.PHONE, Language.EN));
    }

    private List<UUID> named() {
        return search.withName(search.nameKeys(name), 2);
    }
}
