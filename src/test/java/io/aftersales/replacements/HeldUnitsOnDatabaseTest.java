package io.aftersales.replacements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.problems.InvalidInput;
import io.aftersales.products.InstalledUnit;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.SerialNumber;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.ReplacementSamples;
import io.aftersales.testing.ReplacementSamples.Sample;
import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units that go back and out, on the real database. */
@IntegrationTest
class HeldUnitsOnDatabaseTest {

    private final ReplacementSamples samples;

    @Autowired
    private ReplacementExchange exchanges;

    @Autowired
    private InstalledUnits units;

    @Autowired
    private JdbcClient jdbc;

    HeldUnitsOnDatabaseTest(@Autowired TestRestTemplate http, @Autowired BeanFactory beans) {
        samples = new ReplacementSamples(http, beans);
    }

    @Test
    @Requirement("RPL-06")
    void ofTwoApprovalsOfOneUnitAtOnceOneIsRefused() throws Exception {
        String first = samples.claim("en").number();
        String unit = "SN" + first.replace("-", "");
        samples.chosen(first, unit);
        String second = samples.claim("en").number();
        samples.chosen(second, unit);

        List<String> refused = atOnce(List.of(
                () -> exchanges.approve(first, true, null, "manager"),
                () -> exchanges.approve(second, true, null, "manager")));

        assertThat(refused).singleElement().isIn(first, second);
        assertThat(jdbc.sql("select claim_number from replacement where taken_unit = :unit")
                        .param("unit", unit)
                        .query(String.class)
                        .list())
                .isEqualTo(refused);
    }

    @Test
    @Requirement("RPL-06")
    void ofTwoDeliveriesOfOneUnitAtOnceOneIsRefused() throws Exception {
        Sample first = samples.agreed("en");
        Sample second = samples.agreed("en");

        List<String> refused = atOnce(
                List.of(() -> deliver(first.number(), first.fresh()), () -> deliver(second.number(), first.fresh())));

        assertThat(refused).singleElement().isIn(first.number(), second.number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"taken_unit", "given_unit"})
    void theDatabaseRefusesOneUnitForTwoOpenApplications(String column) {
        Sample first = samples.handedOver("en");
        Sample second = samples.handedOver("en");
        String sql = """
                update replacement set %1$s = (select %1$s from replacement where claim_number = ?)
                where claim_number = ?""".formatted(column);

        assertThatThrownBy(() ->
                        jdbc.sql(sql).params(first.number(), second.number()).update())
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("replacement_" + column);
    }

    /** As those that the release before brought that far. */
    @Test
    void ofTwoThatShareAUnitWithoutHoldingItTheFirstTakesItBack() {
        List<String> claims =
                List.of(samples.agreed("en").number(), samples.agreed("en").number());

        jdbc.sql("update replacement set taken_unit = null, serial_key = :unit where claim_number in (:both)")
                .param("unit", "SN" + claims.get(0).replace("-", ""))
                .param("both", claims)
                .update();

        exchanges.takeBack(claims.get(1), null, false, samples.today(), null, "engineer");

        assertThatThrownBy(() -> exchanges.takeBack(claims.get(0), null, false, samples.today(), null, "engineer"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        held -> assertThat(held.problems().get(0).arguments()).containsExactly(claims.get(1)));
    }

    @Test
    @Requirement({"RPL-08", "F41"})
    void aRefundedUnitIsMarkedAndHeldNoMore() {
        Sample sample = samples.refunded("en");
        SerialNumber unit = new SerialNumber(sample.original());
        assertThat(units.find(unit).map(InstalledUnit::returnedOn)).isEmpty();

        exchanges.takeBack(sample.number(), null, false, samples.today(), null, "engineer");

        InstalledUnit marked = units.find(unit).orElseThrow();
        assertThat(marked.returnedOn()).isEqualTo(samples.today());
        assertThat(marked.returnedSince(LocalDate.parse(samples.today()))).isTrue();
        assertThat(marked.returnedSince(LocalDate.parse(samples.today()).plusDays(1)))
                .isFalse();
    }

    private NextStep deliver(String claim, String serial) {
        exchanges.deliver(claim, serial, false, samples.today(), "dispatcher");
        return NextStep.ASK;
    }

    /** Returns the claims that the refused ones were told of. */
    private static List<String> atOnce(List<Callable<NextStep>> steps) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(steps.size());
        List<String> told = new ArrayList<>();
        try {
            for (Future<NextStep> step : threads.invokeAll(steps)) {
                try {
                    step.get();
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause())
                            .isInstanceOfSatisfying(
                                    InvalidInput.class,
                                    wrong -> told.add(String.valueOf(
                                            wrong.problems().get(0).arguments().get(0))));
                }
            }
        } finally {
            threads.shutdownNow();
        }
        return told;
    }
}
