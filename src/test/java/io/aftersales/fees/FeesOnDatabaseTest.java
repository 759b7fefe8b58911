package io.aftersales.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.problems.Refused;
import io.aftersales.testing.FeeSamples;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database holds fast, whoever writes to it and however many at once. */
@IntegrationTest
class FeesOnDatabaseTest {

    private static final LineChange FUEL =
            new LineChange(null, null, "FUEL", "engineer", null, null, null, null, "4550", "T-7", "沪A-12345, 40 km");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SheetCorrections corrections;

    @Autowired
    private ChargeDesk charges;

    @Autowired
    private FeeSheets sheets;

    @Autowired
    private Clock clock;

    private FeeSamples samples;

    @BeforeEach
    void samples() {
        samples = new FeeSamples(http, context);
    }

    @Test
    @Requirement("INF-07")
    void ofTwoCorrectionsOfOneVersionOneCounts() throws Exception {
        String number = samples.charged();

        List<Object> answers = atOnce(
                () -> corrections.correct(number, "1", "One", List.of(FUEL), "engineer"),
                () -> corrections.correct(number, "1", "Two", List.of(FUEL), "supervisor"));

        assertThat(answers).filteredOn(Integer.class::isInstance).containsExactly(2);
        assertThat(answers).filteredOn(Refused.class::isInstance).hasSize(1);
        assertThat(sheets.find(number).orElseThrow().versions()).hasSize(2);
    }

    @Test
    void aPaymentThatIsConfirmedTwiceAtOnceIsOne() throws Exception {
        String number = samples.charged();
        String amount = amount(number);

        List<Object> answers = atOnce(
                () -> charges.collect(number, paid(amount), "desk"),
                () -> charges.collect(number, paid(amount), "desk"));

        assertThat(answers).containsOnly(ChargeDesk.Collected.PAID);
        assertThat(jdbc.queryForObject(
                        "select count(*) from case_event where case_number = ? and type = 'CHARGE_PAID'",
                        Long.class,
                        number))
                .isEqualTo(1);
    }

    @Test
    void whatPeopleWroteAndWhoGetsTheInvoiceIsUnreadableInTheDatabase() {
        String number = samples.charged();
        corrections.correct(number, "1", "Wang Fang lives far away", List.of(FUEL), "engineer");
        charges.collect(number, paid(amount(number)), "desk");

        assertThat(jdbc.queryForList(
                                "select l.note || v.reason from fee_line l join fee_sheet_version v on v.id = l.version_id"
                                        + " where v.claim_number = ? and l.note is not null",
                                String.class,
                                number)
                        .toString())
                .doesNotContain("12345", "Wang");
        assertThat(jdbc.queryForObject(
                        "select receipt_title || tax_number from customer_charge where claim_number = ?",
                        String.class,
                        number))
                .doesNotContain("Wang", "91310000");
        FeeFile file = sheets.find(number).orElseThrow();
        assertThat(file.latest().lines().get(2).note()).isEqualTo("沪A-12345, 40 km");
        assertThat(file.charge().orElseThrow().payment().orElseThrow().taxNumber())
                .isEqualTo("91310000MA1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update fee_sheet_version set charge_cents = 0 where claim_number = ?",
                "delete from fee_line where version_id in (select id from fee_sheet_version where claim_number = ?)",
                "update customer_charge set amount_cents = agreed_cents + 1 where claim_number = ?",
                "update customer_charge set status = 'WAIVED' where claim_number = ?",
                "update customer_charge set status = 'PAID' where claim_number = ?"
            })
    void theDatabaseRefusesWhatNobodyMayDo(String change) {
        String number = samples.charged();

        assertThatThrownBy(() -> jdbc.update(change, number)).hasMessageContaining("ERROR");
    }

    private String amount(String number) {
        return BigDecimal.valueOf(
                        sheets.find(number).orElseThrow().charge().orElseThrow().amountCents(), 2)
                .toPlainString();
    }

    private CollectionReport paid(String amount) {
        return new CollectionReport(
                "PAID",
                amount,
                "CARD",
                "C-1",
                LocalDate.now(clock).toString(),
                "INVOICE",
                "Wang Fang",
                "91310000MA1",
                null);
    }

    /** Returns what came of each, the exception where one was thrown. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private static List<Object> atOnce(Callable<Object>... steps) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(steps.length);
        try {
            List<Object> answers = new ArrayList<>();
            for (Future<Object> step : threads.invokeAll(List.of(steps))) {
                try {
                    answers.add(step.get());
                } catch (ExecutionException refused) {
                    answers.add(refused.getCause());
                }
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
