package io.aftersales.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.customers.CustomerDesk;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.RepairSamples;
import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A backup of before an erasure brings rows of the person back, but no key: the file of keys is a later one. */
@IntegrationTest
@Requirement("SEC-02")
class RepeatedErasuresTest {

    @Autowired
    private RepeatedErasures erasures;

    @Autowired
    private CustomerDesk customers;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoCameBackWithABackupIsErasedAgainAndNobodyElse() {
        String gone = new RepairSamples(http, beans).claim("en").number();
        String other = new RepairSamples(http, beans).claim("en").number();
        jdbc.sql("""
                        with key as (delete from data_key where person = :person returning id)
                        insert into destroyed_key (id, person) select id, :person from key
                        """).param("person", customerOf(gone)).update();
        assertThat(customers.halfErased()).contains(customerOf(gone)).doesNotContain(customerOf(other));

        erasures.repeat();

        assertThat(customers.erased(customerOf(gone))).isTrue();
        assertThat(hashes(gone)).containsOnlyNulls();
        assertThat(customers.halfErased()).isEmpty();
        assertThat(customers.erased(customerOf(other))).isFalse();
        assertThat(customers.contact(customerOf(other)).name()).isEqualTo("王芳");
    }

    private UUID customerOf(String number) {
        return jdbc.sql("select customer_id from claim where number = ?")
                .param(number)
                .query(UUID.class)
                .single();
    }

    private List<String> hashes(String number) {
        return jdbc.sql("""
                        select unnest(array[c.phone_fingerprint, c.email_fingerprint])
                        from customer c join claim k on k.customer_id = c.id where k.number = ?
                        """).param(number).query(String.class).list();
    }
}
