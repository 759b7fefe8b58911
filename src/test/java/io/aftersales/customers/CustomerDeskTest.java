package io.aftersales.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.customers.ContactDetails.Language;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Refused;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class CustomerDeskTest {

    private final String phone = "+86138" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
    private final String email = "Wang." + UUID.randomUUID() + "@example.com";

    @Autowired
    private CustomerDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void recordsACustomerAndTellsHowToReachHim() {
        UUID customer = desk.identify(details("王小明", phone, email));

        assertThat(desk.contact(customer)).isEqualTo(details("王小明", phone, email));
    }

    @Test
    @Requirement("SEC-02")
    void keepsNothingReadableInTheTable() {
        UUID customer = desk.identify(details("王小明", phone, email));

        Map<String, Object> row = jdbc.sql("select * from customer where id = ?")
                .param(customer)
                .query()
                .singleRow();
        String stored = row.values().toString();
        assertThat(stored)
                .doesNotContain("王小明")
                .doesNotContain(phone.substring(3))
                .doesNotContainIgnoringCase(email)
                .doesNotContain("example.com")
                .doesNotContain("长安街");
        assertThat(List.of("name", "phone", "email", "address"))
                .allSatisfy(
                        column -> assertThat(String.valueOf(row.get(column))).startsWith("d1:"));
    }

    @Test
    void recognisesACustomerByNameAndPhoneInAnySpelling() {
        UUID customer = desk.identify(details("Wang Xiaoming", phone, null));

        assertThat(desk.identify(details(" wang  xiaoming ", phone.substring(3), null)))
                .isEqualTo(customer);
    }

    @Test
    void recognisesACustomerByNameAndMailInAnyCase() {
        UUID customer = desk.identify(details("Wang Xiaoming", null, email));

        assertThat(desk.identify(details("WANG XIAOMING", null, email.toUpperCase(Locale.ROOT))))
                .isEqualTo(customer);
    }

    @Test
    void tellsMembersOfAFamilyWithOnePhoneApart() {
        UUID customer = desk.identify(details("Wang Xiaoming", phone, null));
        UUID other = desk.identify(details("Wang Daming", phone, null));

        assertThat(other).isNotEqualTo(customer);
        assertThat(desk.sameContact(customer)).containsExactlyInAnyOrder(customer, other);
    }

    @Test
    @Requirement("SEC-02")
    void neverTakesContactDataForAKnownCustomerFromARequest() {
        UUID customer = desk.identify(details("Wang Xiaoming", phone, null));

        UUID again = desk.identify(details("Wang Xiaoming", phone, "thief@example.com"));

        assertThat(desk.contact(customer).email()).isNull();
        assertThat(desk.contact(again).email()).isEqualTo("thief@example.com");
        assertThat(desk.sameContact(again)).contains(customer, again);
    }

    @Test
    void findsCustomersByTheirCorrectedDataOnly() {
        UUID customer = desk.identify(details("Wang Xiaoming", phone, null));

        desk.correct(customer, null, email);

        assertThat(desk.contact(customer)).isEqualTo(details("Wang Xiaoming", phone, email));
        assertThat(desk.identify(details("Wang Xiaoming", null, email))).isEqualTo(customer);
    }

    @Test
    void recordsACustomerOnceHoweverManyRequestsComeAtTheSameTime() throws Exception {
        int requests = 6;
        CyclicBarrier start = new CyclicBarrier(requests);
        ExecutorService threads = Executors.newFixedThreadPool(requests);
        List<Callable<UUID>> calls = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            // phone and mail in turn: both locks are needed, in one order
            ContactDetails details = details("Wang Xiaoming", phone, email);
            calls.add(() -> {
                start.await();
                return desk.identify(details);
            });
        }

        HashSet<UUID> customers = new HashSet<>();
        for (Future<UUID> call : threads.invokeAll(calls)) {
            customers.add(call.get());
        }
        threads.shutdown();

        assertThat(customers).hasSize(1);
    }

    @Test
    void refusesContactDataThatReachesNobodyNamingEveryWrongField() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> desk.identify(details("Wang Xiaoming", "12", "nowhere")))
                .withMessage("customer.phone: problem.phone; customer.email: problem.email");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> desk.identify(details("Wang Xiaoming", " ", null)))
                .withMessage("customer.phone: problem.phoneOrEmail");
    }

    @Test
    void knowsNoCustomerThatWasNotRecorded() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> desk.contact(UUID.randomUUID()))
                .matches(refused -> refused.kind() == Refused.Kind.UNKNOWN);
    }

    @Test
    @Requirement("SEC-02")
    void neverShowsContactDataInALog() {
        assertThat(details("Wang Xiaoming", phone, email).toString())
                .doesNotContain("Wang")
                .doesNotContain(phone);
    }

    private static ContactDetails details(String name, @Nullable String phone, @Nullable String email) {
        return new ContactDetails(name, phone, email, "北京市长安街1号", Channel.PHONE, Language.ZH);
    }
}
