package io.aftersales.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Problems;
import io.aftersales.testing.IntegrationTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Staff find claims by what they know of them, in a time that does not grow with the number of claims (INF-05). */
@IntegrationTest
class ClaimSearchTest {

    @Autowired
    private ClaimSubmission submission;

    @Autowired
    private ClaimIndex index;

    @Autowired
    private ClaimConditions conditions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String phone = "+86138" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);

    /** A word that no other test calls a customer. */
    private final String word = letters(10);

    private final String serial = "SN-" + UUID.randomUUID();
    private String number = "";

    @BeforeEach
    void handIn() {
        number = handIn("Anna Maria " + word);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"%s", "Anna Maria %s", "anna  maria %S", "%s, Maria Anna", "%s Anna", "Ａｎｎａ\u3000%s", "MARIA %S"
            })
    void aNameIsFoundInAnyOrderAndSpelling(String name) {
        assertThat(found(query(name.formatted(word)))).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna %sx", "Otto %s", "Anna Maria %s Otto", ",, %%"})
    void otherNamesAreNotFound(String name) {
        assertThat(found(query(name.formatted(word)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"欧阳%s, 欧阳", "㐀%s, 㐀", "王 %s, 王"})
    void aChineseNameIsFoundByFamilyNameAndInFull(String name, String familyName) {
        String given = han();
        String chinese = handIn(name.formatted(given));

        assertThat(found(query(familyName))).contains(chinese);
        assertThat(found(query(familyName + given))).containsExactly(chinese);
        assertThat(found(query(familyName + " " + given))).containsExactly(chinese);
        assertThat(found(query(given))).isEmpty();
    }

    /** Few are looked for by their ids, and many along the claims. */
    @Test
    void aNameThatManyHaveIsFoundLikewise() {
        jdbc.sql("""
                        insert into customer (id, version, name, name_fingerprint, preferred_channel, locale, created_at, name_keys)
                        select gen_random_uuid(), 0, c.name, c.name_fingerprint, c.preferred_channel, c.locale, c.created_at,
                            c.name_keys
                        from claim k join customer c on c.id = k.customer_id cross join generate_series(1, 1001)
                        where k.number = :number""").param("number", number).update();
        List<String> many = found(query(word));
        jdbc.sql("""
                        delete from customer c using claim k join customer his on his.id = k.customer_id
                        where k.number = :number and c.name_fingerprint = his.name_fingerprint and c.id <> his.id""").param("number", number).update();

        assertThat(many).containsExactly(number).isEqualTo(found(query(word)));
    }

    @Test
    void theEngineerWhoHasTheRepairIsFoundByLoginAndByName() {
        jdbc.sql("""
                        insert into repair (claim_number, version, customer_id, product_line, mode, status, urgent, engineer,
                            latest_visit, latest_quote, opened_at)
                        select number, 0, customer_id, product_line, 'ON_SITE', 'OPEN', false, :engineer, 0, 0, received_at
                        from claim where number = :number""").param("engineer", "engineer").param("number", number).update();

        for (String engineer : List.of("engineer", "ENGINEER", "Engineer D", "ｅｎｇｉｎｅｅｒ\u3000ｄｅｍｏ")) {
            assertThat(found(new ClaimSearch(word, engineer, null, null, null, null)))
                    .as(engineer)
                    .containsExactly(number);
        }
        assertThat(found(new ClaimSearch(word, "Demo", null, null, null, null))).isEmpty();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        copies(2 * ClaimIndex.PAGE_SIZE);

        List<String> seen = new ArrayList<>();
        ClaimPage page = index.find(query(serial));
        int total = page.total();
        while (page.next() != null) {
            page.items().forEach(item -> seen.add(item.number()));
            page = index.find(new ClaimSearch(serial, null, null, null, null, page.next()));
        }
        page.items().forEach(item -> seen.add(item.number()));

        assertThat(seen).hasSize(total).doesNotHaveDuplicates().contains(number);
        assertThat(total).isEqualTo(2 * ClaimIndex.PAGE_SIZE + 1);
        assertThat(found(new ClaimSearch(serial, null, null, null, "2", null)))
                .containsExactlyElementsOf(seen.subList(2 * ClaimIndex.PAGE_SIZE, total));
    }

    @Test
    void pagesBeyondWhatIsCountedAreAskedForByTheLastClaimSeen() {
        assertThat(index.find(new ClaimSearch(null, null, null, null, "200", null))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> index.find(new ClaimSearch(null, null, null, null, "201", null)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("page"));
    }

    /** Whatever is looked for is read along an index, and the list in its order as far as many claims fit. */
    @Test
    void everyConditionIsReadAlongAnIndex() {
        assertThat(ordered(query(null))).contains("claim_received_at");
        assertThat(ordered(new ClaimSearch(null, null, null, null, null, number)))
                .contains("claim_received_at")
                .contains("Index Cond: (ROW(received_at, number) <");
        assertThat(ordered(new ClaimSearch(null, null, "CLOSED", null, null, null)))
                .contains("claim_status");
        assertThat(ordered(new ClaimSearch(null, null, null, "false", null, null)))
                .contains("claim_received_at");
        assertThat(plan(query(number))).contains("claim_pkey");
        assertThat(plan(query(phone))).contains("claim_customer");
        assertThat(plan(query(serial))).contains("claim_serial");
        assertThat(plan(query(word))).contains("claim_customer");
        assertThat(plan(new ClaimSearch(null, "nobody", null, null, null, null)))
                .contains("repair_engineer")
                .contains("claim_pkey");
        assertThat(plan(new ClaimSearch(null, null, null, "true", null, null)))
                .containsAnyOf("claim_unreached", "claim_unanswered", "claim_status");
    }

    private String ordered(ClaimSearch asked) {
        String plan = plan(asked, "enable_seqscan", "enable_bitmapscan");
        assertThat(plan).doesNotContain("Sort");
        return plan;
    }

    private String plan(ClaimSearch asked) {
        return plan(asked, "enable_seqscan");
    }

    private String plan(ClaimSearch asked, String... without) {
        Problems problems = new Problems();
        ClaimQuery query =
                ClaimQuery.of(conditions.read(asked, Instant.now(), problems)).page(0, ClaimIndex.PAGE_SIZE);
        problems.throwIfAny();
        return transaction.execute(status -> {
            // tables of a test are so small that reading them whole is cheaper
            List.of(without)
                    .forEach(
                            way -> jdbc.sql("set local %s = off".formatted(way)).update());
            String plan = String.join(
                    "\n",
                    jdbc.sql("explain " + query.sql())
                            .params(query.values())
                            .query(String.class)
                            .list());
            assertThat(plan).as(asked.query()).doesNotContain("Seq Scan");
            return plan;
        });
    }

    private List<String> found(ClaimSearch asked) {
        return index.find(asked).items().stream().map(ClaimPage.Item::number).toList();
    }

    private static ClaimSearch query(@Nullable String text) {
        return ClaimSearch.of(text, null);
    }

    private String handIn(String name) {
        return submission
                .submit(
                        null,
                        Applications.repair()
                                .with("customer.name", name)
                                .with("customer.phone", phone)
                                .with("product.serialNumber", serial)
                                .build(),
                        "en",
                        "customer")
                .number();
    }

    /** Claims as the one handed in, closed long ago, many within one second. */
    private void copies(int count) {
        String columns = String.join(", ", jdbc.sql("""
                                select column_name from information_schema.columns where table_name = 'claim'
                                    and column_name not in ('number', 'tracking_code_fingerprint', 'status',
                                        'received_at', 'outcome', 'closed_at')""").query(String.class).list());
        jdbc.sql("""
                        insert into claim (number, tracking_code_fingerprint, status, received_at, outcome, closed_at, %1$s)
                        select 'CL-20100101-' || lpad((:first + n)::text, 6, '0'), :serial || n, 'CLOSED',
                            timestamptz '2010-01-01' + n / 40 * interval '1 second', 'SOLVED', received_at, %1$s
                        from claim, generate_series(1, :count) n where number = :number""".formatted(columns))
                .param("first", ThreadLocalRandom.current().nextInt(900_000))
                .param("serial", serial)
                .param("count", count)
                .param("number", number)
                .update();
    }

    private static String letters(int count) {
        return ThreadLocalRandom.current()
                .ints(count, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String han() {
        return ThreadLocalRandom.current()
                .ints(4, 0x4e00, 0x9fa0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
