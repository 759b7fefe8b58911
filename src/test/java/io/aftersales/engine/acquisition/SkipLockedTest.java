package io.aftersales.engine.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestDatabase;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Several nodes take jobs from one PostgreSQL: each job once, exclusive ones one after the other, none for ever. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SkipLockedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ALL = 100;

    /** Fewer than are due, so that the order decides which. */
    private static final int FEW = 5;

    private final String url = TestDatabase.create("skip_locked");
    private final RunJobs runs = new RunJobs();
    private final JobNode first = new JobNode("first", url, Acquisition.SKIP_LOCKED, runs);
    private final JobNode second = new JobNode("second", url, Acquisition.SKIP_LOCKED, runs);
    private final JobNode stock = new JobNode("stock", url, Acquisition.STOCK, runs);
    private final JdbcClient database = JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));

    @AfterEach
    void nothingIsLeft() {
        Stream.of(first, second, stock).forEach(node -> {
            node.stop();
            node.taken();
            node.lost();
        });
        database.sql("delete from act_ru_job").update();
        runs.clear();
        ClockUtil.reset();
    }

    @AfterAll
    void end() {
        Stream.of(first, second, stock).forEach(JobNode::close);
    }

    @Test
    @Requirement("T02")
    void twoNodesFireEachOfThousandsOfTimersOnceAndNeverTryForTheSame() {
        insert(2000, "false", "null");

        first.start();
        second.start();
        awaitDrained();

        assertThat(runs.ran()).doesNotHaveDuplicates().hasSize(2000);
        assertThat(runs.nodes()).containsExactlyInAnyOrder("first", "second");
        assertThat(first.taken() + second.taken()).isEqualTo(2000);
        assertThat(first.lost() + second.lost()).isZero();
    }

    @Test
    void exclusiveJobsOfAnInstanceRunOneAfterTheOtherOnWhateverNode() {
        insert(600, "true", "'i' || n % 60");

        first.start();
        second.start();
        awaitDrained();

        assertThat(runs.ran()).doesNotHaveDuplicates().hasSize(600);
        assertThat(runs.parallel()).isEmpty();
        assertThat(first.taken() + second.taken()).isEqualTo(600);
    }

    @Test
    void nodesOfBothKindsShareTheWorkWhileOneIsReplacedByTheOther() {
        insert(400, "n % 2 = 0", "'i' || n % 100");

        first.start();
        stock.start();
        awaitDrained();

        assertThat(runs.ran()).doesNotHaveDuplicates().hasSize(400);
        assertThat(first.lost()).isZero();
    }

    @Test
    void exclusiveJobsOfAnInstanceComeInOneBatch() {
        insert(6, "n % 3 <> 0", "'i' || n % 3");

        AcquiredJobs acquired = first.acquire(ALL);

        assertThat(acquired.getJobIdBatches())
                .containsExactlyInAnyOrder(List.of("j1", "j4"), List.of("j2", "j5"), List.of("j3"), List.of("j6"));
    }

    @Test
    void whileANodeTakesAnExclusiveJobNobodyTakesAnotherOneOfItsInstance() {
        insert(2, "true", "'i'");

        first.transactions().executeWithoutResult(transaction -> {
            assertThat(ids(first.acquire(1))).containsExactly("j1");
            assertThat(inOtherThread(second)).isEmpty();
        });

        assertThat(ids(second.acquire(ALL))).isEmpty();
    }

    @Test
    void aJobThatSomebodyElseHoldsIsLeftAndTheNextOneTaken() {
        insert(3, "false", "null");

        first.transactions().executeWithoutResult(transaction -> {
            assertThat(ids(first.acquire(1))).containsExactly("j1");
            assertThat(inOtherThread(second)).containsExactly("j2", "j3");
        });
    }

    @Test
    @Requirement("T02")
    void theJobsOfAKilledNodeAreTakenOverWhenItsLockEnds() {
        insert(2, "true", "'i'");
        assertThat(ids(first.acquire(ALL))).containsExactly("j1", "j2");

        ClockUtil.offset(lockTime() - 10_000L);
        assertThat(ids(second.acquire(ALL))).isEmpty();
        ClockUtil.offset(lockTime() + 10_000L);
        assertThat(ids(second.acquire(ALL))).containsExactly("j1", "j2");

        assertThat(database.sql("select distinct rev_ from act_ru_job")
                        .query(Integer.class)
                        .list())
                .containsExactly(3);
    }

    @Test
    void moreIsAskedForAtOnceWhenAsManyCameAsWereWanted() {
        insert(4, "true", "'i'");

        assertThat(first.acquire(3).getNumberOfJobsAttemptedToAcquire()).isZero();
        insertMore();

        assertThat(first.acquire(3).getNumberOfJobsAttemptedToAcquire()).isEqualTo(3);
    }

    @Test
    void takesTheSameJobsInTheSameOrderAsStock() {
        // each is due at a time of its own, and in another order than they lie in the table
        insert(60, "n % 2 = 0", "'i' || n % 7");
        database.sql("""
                update act_ru_job set
                    retries_ = case when id_ like '%1' then 0 else 3 end,
                    suspension_state_ = case when id_ like '%2' then 2 else 1 end,
                    duedate_ = case when id_ = 'j13' then null
                        when id_ like '%4' then duedate_ + interval '1 day'
                        else localtimestamp - substr(id_, 2)::int * 37 % 61 * interval '1 minute' end,
                    priority_ = substr(id_, 2)::int % 11,
                    deployment_id_ = case when id_ like '%5' then 'unknown' when id_ like '%6' then 'known' end,
                    root_proc_inst_id_ = case when id_ like '%8' then 'root' end,
                    handler_type_ = case when id_ like '%7' then 'history-cleanup' else handler_type_ end,
                    lock_owner_ = case when id_ in ('j12', 'j18', 'j40') then 'other' end,
                    lock_exp_time_ = case when id_ in ('j12', 'j18') then localtimestamp + interval '1 hour'
                        when id_ = 'j40' then localtimestamp - interval '1 hour' end
                """).update();
        JobNode node = new JobNode("settings", url, Acquisition.SKIP_LOCKED, runs);
        SpringProcessEngineConfiguration settings = node.configuration();

        assertSameAsStock(node);
        settings.setEnsureJobDueDateNotNull(true);
        assertSameAsStock(node);
        settings.setJobExecutorAcquireByPriority(true);
        settings.setJobExecutorPriorityRangeMin(2);
        settings.setJobExecutorPriorityRangeMax(9);
        assertSameAsStock(node);
        settings.setJobExecutorPreferTimerJobs(true);
        settings.setJobExecutorAcquireExclusiveOverProcessHierarchies(true);
        settings.setHistoryCleanupEnabled(false);
        assertSameAsStock(node);
        settings.setJobExecutorDeploymentAware(true);
        assertSameAsStock(node);
        settings.getRegisteredDeployments().add("known");
        assertSameAsStock(node);
        node.close();
    }

    @Test
    void theSwitchGivesTheEngineItsOwnWayBack() {
        // it outlives that an executor is stopped
        first.start();
        first.stop();
        insert(2, "false", "null");

        AcquiredJobs ours = first.acquireAsExecutor(1);
        AcquiredJobs stocks = stock.acquireAsExecutor(1);

        assertThat(ids(ours)).containsExactly("j1");
        assertThat(ours.getNumberOfJobsAttemptedToAcquire()).isZero();
        assertThat(ids(stocks)).containsExactly("j2");
        assertThat(stocks.getNumberOfJobsAttemptedToAcquire()).isEqualTo(1);
    }

    private void assertSameAsStock(JobNode node) {
        assertThat(stockWouldTake(node, ALL)).hasSizeGreaterThan(FEW);
        assertSameAsStock(node, ALL);
        assertSameAsStock(node, FEW);
    }

    private void assertSameAsStock(JobNode node, int wanted) {
        List<String> expected = stockWouldTake(node, wanted);
        AcquiredJobs taken = Objects.requireNonNull(node.transactions().execute(transaction -> {
            transaction.setRollbackOnly();
            return node.acquire(wanted);
        }));

        assertThat(ids(taken)).containsExactlyInAnyOrderElementsOf(expected);
        // jobs of an instance come together, with the first of them
        Comparator<String> order = Comparator.comparingInt(expected::indexOf);
        assertThat(taken.getJobIdBatches())
                .allSatisfy(batch -> assertThat(batch).isSortedAccordingTo(order))
                .isSortedAccordingTo(Comparator.comparing(batch -> batch.get(0), order));
    }

    /** Returns the jobs that the engine's own statement chooses, in its order. */
    private static List<String> stockWouldTake(JobNode node, int wanted) {
        return node.configuration()
                .getCommandExecutorTxRequired()
                .execute((CommandContext context) ->
                        context.getJobManager().findNextJobsToExecute(new Page(0, wanted)).stream()
                                .map(AcquirableJobEntity::getId)
                                .toList());
    }

    /** Inserts jobs {@code j1} to {@code jN} that are due, the first one longest. */
    private void insert(int count, String exclusive, String instance) {
        insert(1, count, exclusive, instance);
    }

    private void insertMore() {
        insert(5, 5, "true", "'other'");
    }

    private void insert(int from, int to, String exclusive, String instance) {
        database.sql("""
                        insert into act_ru_job (id_, rev_, type_, retries_, duedate_, exclusive_, process_instance_id_,
                            handler_type_, suspension_state_, priority_, sequence_counter_)
                        select 'j' || n, 1, 'timer', 3, localtimestamp - interval '1 hour' + n * interval '1 ms',
                            %s, %s, :handler, 1, 0, 1
                        from generate_series(:from, :to) n
                        """.formatted(exclusive, instance))
                .param("handler", RunJobs.TYPE)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private void awaitDrained() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> database.sql("select count(*) from act_ru_job")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private int lockTime() {
        return first.configuration().getJobExecutor().getLockTimeInMillis();
    }

    private static List<String> inOtherThread(JobNode node) {
        return CompletableFuture.supplyAsync(() -> ids(node.acquire(ALL))).join();
    }

    private static List<String> ids(AcquiredJobs acquired) {
        return acquired.getJobIdBatches().stream().flatMap(List::stream).toList();
    }
}
