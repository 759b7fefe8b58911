package io.aftersales.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.customers.ContactDetails.Language;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.transaction.support.TransactionTemplate;

/** One key a person on the database, and what is left of him without it. */
@IntegrationTest
@Requirement("SEC-02")
class KeysOfPersonsTest {

    @Autowired
    private CustomerDesk desk;

    @Autowired
    private DataKeys keys;

    @Autowired
    private PersonalDataCipher cipher;

    @Autowired
    private TextsOfBefore before;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Environment environment;

    @Autowired
    private List<CustomerRecords> records;

    private final String unique = UUID.randomUUID().toString();

    @Test
    void whatWasCopiedBeforeAnErasureCannotBeReadAfterIt() {
        UUID wang = customer("Wang " + unique);
        UUID li = customer("Li " + unique);
        String his = stored(wang);
        String hers = stored(li);
        assertThat(cipher.decrypt(his)).isEqualTo("Wang " + unique);

        desk.erase(wang);
        desk.erase(wang);

        assertThat(cipher.decrypt(his)).isEqualTo(CustomerDesk.ERASED);
        assertThat(cipher.decrypt(hers)).isEqualTo("Li " + unique);
        assertThat(count("data_key", wang)).isZero();
        assertThat(count("destroyed_key", wang)).isOne();
    }

    @Test
    void anErasureThatIsTakenBackKeepsTheKey() {
        UUID wang = customer("Wang " + unique);

        transactions.executeWithoutResult(status -> {
            desk.erase(wang);
            status.setRollbackOnly();
        });

        assertThat(desk.contact(wang).name()).isEqualTo("Wang " + unique);
    }

    @Test
    void aKeyThatWasNotCommittedEncryptsNothingLater() {
        UUID person = UUID.randomUUID();
        UUID first = Objects.requireNonNull(transactions.execute(status -> {
            status.setRollbackOnly();
            return keys.of(person).id();
        }));

        UUID second = keys.of(person).id();

        assertThat(second).isNotEqualTo(first).isEqualTo(keys.of(person).id());
        assertThat(count("data_key", person)).isOne();
    }

    @Test
    void severalAtOnceMakeOneKey() throws Exception {
        UUID person = UUID.randomUUID();
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<UUID> make = () -> transactions.execute(status -> {
            meet(together);
            return keys.of(person).id();
        });
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Set<UUID> made = new HashSet<>();
        try {
            for (Future<UUID> one : threads.invokeAll(List.of(make, make, make, make))) {
                made.add(one.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(made).hasSize(1);
        assertThat(count("data_key", person)).isOne();
    }

    @Test
    void whatIsOfBeforeIsReadAndMovedToTheKeyOfItsPersonOnce() {
        UUID wang = customer("Wang " + unique);
        store(wang, ofBefore("Wang " + unique));
        String number = "KEYS-" + unique;
        jdbc.sql("""
                        insert into improvement_measure (number, service, question, period_before, period_after, measure,
                            staff_group, check_on, planned_at, planned_by)
                        values (:number, 'REPAIR', 'q1', 'a', 'b', :text, 'g', date '2026-11-01', now(), 'x')""")
                .param("number", number)
                .param("text", ofBefore("nobody's"))
                .update();
        assertThat(desk.contact(wang).name()).isEqualTo("Wang " + unique);
        jdbc.sql("update text_progress set last_person = '00000000-0000-0000-0000-000000000000', done_at = null")
                .update();

        before.move();
        before.move();

        assertThat(stored(wang)).startsWith(PersonalDataCipher.head(keys.of(wang)));
        assertThat(desk.contact(wang).name()).isEqualTo("Wang " + unique);
        String left = jdbc.sql("select measure from improvement_measure where number = ?")
                .param(number)
                .query(String.class)
                .single();
        jdbc.sql("delete from improvement_measure where number = ?")
                .param(number)
                .update();
        assertThat(left).startsWith(PersonalDataCipher.head(keys.house()));
        assertThat(cipher.decrypt(left)).isEqualTo("nobody's");
        assertThat(moveIsDone()).isTrue();
    }

    /** A text that cannot be read stands for whatever stops a node in the middle of the move. */
    @Test
    void aMoveThatWasStoppedGoesOnWhereItWas() {
        List<UUID> persons = Stream.of("A ", "B ", "C ")
                .map(name -> customer(name + unique))
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        persons.forEach(person -> store(person, ofBefore("Wang " + unique)));
        String whole = stored(persons.get(1));
        store(persons.get(1), whole.substring(0, whole.length() - 8) + "AAAAAAA=");
        jdbc.sql("update text_progress set last_person = '00000000-0000-0000-0000-000000000000', done_at = null")
                .update();

        assertThatThrownBy(before::move).isInstanceOf(IllegalStateException.class);

        assertThat(desk.contact(persons.get(0)).name()).as("moved").isEqualTo("Wang " + unique);
        assertThat(stored(persons.get(0))).startsWith(PersonalDataCipher.head(keys.of(persons.get(0))));
        assertThat(desk.contact(persons.get(2)).name()).as("not yet moved").isEqualTo("Wang " + unique);
        assertThat(stored(persons.get(2))).startsWith(PersonalDataCipher.BEFORE);
        assertThat(moveIsDone()).isFalse();

        store(persons.get(1), whole);
        before.move();

        assertThat(persons).allSatisfy(person -> {
            assertThat(stored(person)).startsWith(PersonalDataCipher.head(keys.of(person)));
            assertThat(desk.contact(person).name()).isEqualTo("Wang " + unique);
        });
        assertThat(moveIsDone()).isTrue();
    }

    @Test
    void everyTableWithTextsOfCasesMarksThem() {
        List<String> marking = jdbc.sql(
                        "select event_object_table from information_schema.triggers where trigger_name like '%\\_marks\\_texts'")
                .query(String.class)
                .list();

        assertThat(records.stream()
                        .flatMap(module -> Stream.concat(module.texts().stream(), module.otherTexts().stream()))
                        .filter(texts -> texts.cases().endsWith(" in (:cases)"))
                        .map(PersonalTexts::table))
                .isNotEmpty()
                .allSatisfy(table -> assertThat(marking).contains(table));
    }

    private UUID customer(String name) {
        String mail = name.replace(" ", ".") + "@example.com";
        return desk.identify(new ContactDetails(name, null, mail, "Street 1", Channel.EMAIL, Language.EN));
    }

    private String stored(UUID person) {
        return jdbc.sql("select name from customer where id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private void store(UUID person, String name) {
        jdbc.sql("update customer set name = ? where id = ?")
                .param(name)
                .param(person)
                .update();
    }

    private boolean moveIsDone() {
        return jdbc.sql("select done_at is not null from text_progress")
                .query(Boolean.class)
                .single();
    }

    private int count(String table, UUID person) {
        return jdbc.sql("select count(*) from " + table + " where person = ?")
                .param(person)
                .query(Integer.class)
                .single();
    }

    private String ofBefore(String text) {
        String secret = Objects.requireNonNull(environment.getProperty("aftersales.encryption.key"));
        String salt = HexFormat.of().formatHex("aftersales.encryption".getBytes(StandardCharsets.UTF_8));
        byte[] encrypted = Encryptors.stronger(secret, salt).encrypt(text.getBytes(StandardCharsets.UTF_8));
        return "k1:" + Base64.getEncoder().encodeToString(encrypted);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
