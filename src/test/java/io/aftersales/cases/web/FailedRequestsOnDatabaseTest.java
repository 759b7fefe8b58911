package io.aftersales.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aftersales.cases.CustomerApplication;
import io.aftersales.cases.web.HourlyPlaces.Place;
import io.aftersales.customers.PersonalDataCipher;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What requests that fail leave of the places of an hour, on the real database. */
@IntegrationTest
@Requirement("SEC-03")
class FailedRequestsOnDatabaseTest {

    private static final String UNSTORABLE = "Refused by the database";
    private static final double OF_CONTACT = 60;

    @Autowired
    private MockMvc http;

    @Autowired
    private HourlyPlaces places;

    @Autowired
    private IntakeLimits limits;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PersonalDataCipher cipher;

    private final String phone = "+86139" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);

    @BeforeEach
    void refuseSomeClaims() {
        jdbc.sql("""
                create function refuse_claim() returns trigger language plpgsql as $$
                begin
                    raise exception 'refused';
                end
                $$;
                create trigger refuse_claim before insert on claim for each row when (new.model = '%s')
                    execute function refuse_claim();
                """.formatted(UNSTORABLE)).update();
    }

    @AfterEach
    void takeAllClaims() {
        jdbc.sql("drop trigger refuse_claim on claim; drop function refuse_claim()")
                .update();
    }

    @Test
    void aRequestThatFailsForOurFaultUsesUpNoPlaceAndAWrongOneDoes() throws Exception {
        submit("REPAIR", UNSTORABLE, 500);
        assertThat(left("intake contact", phone)).isEqualTo(OF_CONTACT);

        submit("NOTHING", "Lock X1", 400);
        assertThat(left("intake contact", phone)).isEqualTo(OF_CONTACT - 1);
    }

    @Test
    void whoIsRefusedForHisContactKeepsTheOtherPlaces() {
        String address = UUID.randomUUID().toString();
        String mail = address + "@example.com";
        CustomerApplication customer = new CustomerApplication("Li Lei", phone, mail, null, null, null);
        places.takeAll(List.of(new Place("intake contact", mail, 1)));

        assertThatThrownBy(() -> limits.admit(address, customer)).isInstanceOf(TooManyCases.class);

        assertThat(jdbc.sql("select count(*) from hourly_place where whose in (?, ?)")
                        .params(hash(HourlyPlaces.ADDRESS, address), hash("intake contact", phone))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void submit(String kind, String model, int expected) throws Exception {
        http.perform(post("/api/claims").contentType(MediaType.APPLICATION_JSON).content("""
                        {"channel": "WEBSITE", "kind": "%s", "productLine": "SMART_HOME", "urgent": false,
                         "customer": {"name": "王芳", "phone": "%s"},
                         "product": {"model": "%s"}, "symptom": "The lock does not open"}""".formatted(
                                kind, phone, model)))
                .andExpect(status().is(expected));
    }

    private double left(String kind, String whose) {
        return jdbc.sql("select places from hourly_place where whose = ?")
                .param(hash(kind, whose))
                .query(Double.class)
                .single();
    }

    private String hash(String kind, String whose) {
        return cipher.fingerprint("hourly:" + kind + ":" + whose);
    }
}
