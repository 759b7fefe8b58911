package io.aftersales.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.cases.CaseEntry;
import io.aftersales.cases.CaseTimeline;
import io.aftersales.problems.Refused;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two people who do the same to a repair at once. */
@IntegrationTest
class RepairsAtOnceTest {

    @Autowired
    private ApplicationContext context;

    @SuppressWarnings("NullAway.Init")
    private RepairHouse house;

    @BeforeEach
    void open() {
        house = new RepairHouse(context);
    }

    @Test
    @Requirement("RPR-06")
    void ofTwoAnswersToOneVersionOneCounts() throws Exception {
        for (int round = 0; round < 5; round++) {
            String number = house.quoted();

            List<Boolean> taken = atOnce(
                    () -> house.quotes.answer(number, Reports.consent(1), "desk"),
                    () -> house.quotes.answer(number, Reports.answer(1, "REFUSED", null), "engineer"));

            assertThat(taken).containsExactlyInAnyOrder(true, false);
            RepairFile file = house.file(number);
            assertThat(file.consents()).hasSize(1);
            boolean consented = file.consents().get(0).answer() == ConsentAnswer.CONSENTED;
            assertThat(file.status()).isEqualTo(consented ? RepairStatus.CONSENTED : RepairStatus.DIAGNOSED);
        }
    }

    @Test
    @Requirement("DSP-06")
    void ofTwoBookingsAtOnceOneCounts() throws Exception {
        String number = house.opened();
        String at = house.today().plusDays(2) + "T15:00";

        List<Boolean> taken = atOnce(
                () -> house.visits.book(number, at, "engineer", "dispatcher"),
                () -> house.visits.book(number, at, "engineer", "desk"));

        assertThat(taken).containsExactlyInAnyOrder(true, false);
        assertThat(house.file(number).visits()).hasSize(1);
    }

    @Test
    void ofTwoWithdrawalsAtOnceOneIsRecordedAndNobodyIsRefused() throws Exception {
        String number = house.consented();

        List<Boolean> taken = atOnce(
                () -> house.endings.withdraw(number, "Too slow", "desk"),
                () -> house.endings.withdraw(number, "Too slow", "engineer"));

        assertThat(taken).containsExactly(true, true);
        assertThat(house.file(number).outcome()).isEqualTo(RepairOutcome.DECLINED);
        assertThat(context.getBean(CaseTimeline.class).of(number).stream()
                        .map(CaseEntry::type)
                        .filter("REPAIR_WITHDRAWN"::equals))
                .hasSize(1);
    }

    /** Returns of each step whether it was taken. */
    private static List<Boolean> atOnce(Callable<?>... steps) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(steps.length);
        try {
            List<Future<Boolean>> futures = new ArrayList<>();
            for (Callable<?> step : steps) {
                futures.add(threads.submit(() -> {
                    try {
                        step.call();
                        return true;
                    } catch (Refused refused) {
                        return false;
                    }
                }));
            }
            List<Boolean> taken = new ArrayList<>();
            for (Future<Boolean> future : futures) {
                taken.add(future.get());
            }
            return taken;
        } finally {
            threads.shutdownNow();
        }
    }
}
