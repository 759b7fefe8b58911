package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.aftersales.testing.IntegrationTest;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.event.PublishDelegateParseListener;
import org.camunda.bpm.spring.boot.starter.event.PublishHistoryEventHandler;
import org.hibernate.boot.spi.SessionFactoryOptions;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The settings for load go together as docs/performance.md says, and it names those that run. */
@IntegrationTest
class LoadSettingsTest {

    private static final Path PAGE = Path.of("docs", "performance.md");

    private static final Pattern NAME = Pattern.compile("`((?:camunda|spring|aftersales)?\\.[A-Za-z0-9._-]+)`");

    /** What a job takes that waits for something outside. */
    private static final Duration JOB = Duration.ofMillis(500);

    /** As many jobs as a node of a large installation takes at a time. */
    private static final int LARGEST_ACQUISITION = 16;

    private static final int ACQUIRING = 1;
    private static final int REQUESTS = 8;

    /** What PostgreSQL ships with, and what of it is left to a backup, a migration and operators. */
    private static final int MAX_CONNECTIONS = 100;

    private static final int OPERATORS = 20;

    @Autowired
    private Environment settings;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private JobExecutor executor;

    @Autowired
    @Qualifier("camundaTaskExecutor") private ThreadPoolTaskExecutor threads;

    @Autowired
    @Qualifier("urgentScheduler") private ThreadPoolTaskScheduler urgent;

    @Autowired
    @Qualifier("taskScheduler") private ThreadPoolTaskScheduler others;

    @Autowired
    private HikariDataSource pool;

    @Autowired
    private EntityManagerFactory entities;

    @Test
    void thePageNamesTheValuesThatRun() throws IOException {
        Map<String, String> written = written();

        assertThat(written)
                .containsKeys(
                        "aftersales.engine.acquisition",
                        "camunda.bpm.eventing.execution",
                        "camunda.bpm.eventing.history",
                        "camunda.bpm.eventing.task",
                        "camunda.bpm.job-execution.backoff-time-in-millis",
                        "camunda.bpm.job-execution.core-pool-size",
                        "camunda.bpm.job-execution.max-backoff",
                        "camunda.bpm.job-execution.max-jobs-per-acquisition",
                        "camunda.bpm.job-execution.max-pool-size",
                        "camunda.bpm.job-execution.queue-capacity",
                        "spring.datasource.hikari.data-source-properties.reWriteBatchedInserts",
                        "spring.datasource.hikari.maximum-pool-size",
                        "spring.jpa.properties.hibernate.jdbc.batch_size")
                .allSatisfy((name, value) ->
                        assertThat(settings.getProperty(name)).as(name).isEqualTo(value));
    }

    @Test
    void eachThreadOfTheBackgroundFindsAConnectionAndRequestsHaveSomeLeft() {
        int background = threads.getMaxPoolSize() + ACQUIRING + size(urgent) + size(others);

        assertThat(pool.getMaximumPoolSize() - background)
                .as("connections for requests while all of the background is at work")
                .isGreaterThanOrEqualTo(REQUESTS);
        assertThat(2 * pool.getMaximumPoolSize() + OPERATORS)
                .as("connections of two nodes, and of who looks after them")
                .isLessThanOrEqualTo(MAX_CONNECTIONS);
    }

    @Test
    void noThreadWaitsUntilTheQueueIsFull() {
        assertThat(threads.getCorePoolSize())
                .as("threads; any beyond would come only when the queue is full")
                .isEqualTo(threads.getMaxPoolSize());
    }

    @Test
    void queueHoldsSeveralAcquisitionsSoThatLittleIsRejected() {
        assertThat(threads.getQueueCapacity())
                .as("what does not fit is handed in again and again")
                .isGreaterThanOrEqualTo(4 * LARGEST_ACQUISITION);
        assertThat(executor.getMaxJobsPerAcquisition())
                .as("a node does not hoard what another could do")
                .isBetween(1, LARGEST_ACQUISITION);
    }

    @Test
    void whatWaitsForAThreadIsDoneWellWithinItsLock() {
        int taken = threads.getQueueCapacity() + executor.getMaxJobsPerAcquisition();
        Duration done = JOB.multipliedBy(taken).dividedBy(threads.getMaxPoolSize());

        assertThat(done.multipliedBy(4))
                .as("else another node takes over what still waits here")
                .isLessThan(Duration.ofMillis(executor.getLockTimeInMillis()));
    }

    @Test
    void whoLostAttemptsLooksAgainSoonerThanWhoFoundNothing() {
        // which only nodes with "stock" do; the engine adds up to a half, so that two do not meet again
        assertThat(executor.getBackoffTimeInMillis()).isPositive();
        assertThat(executor.getMaxBackoff()).isGreaterThan(executor.getBackoffTimeInMillis());
        assertThat(executor.getMaxBackoff() * 3L / 2).isLessThan(executor.getWaitTimeInMillis());
    }

    @Test
    void rowsOfOneKindGoOutTogether() throws SQLException {
        SessionFactoryOptions hibernate =
                entities.unwrap(SessionFactoryImplementor.class).getSessionFactoryOptions();

        assertThat(hibernate.getJdbcBatchSize())
                .as("rows of one case that go out in one round trip, which is what a request waits for")
                .isEqualTo(50);
        assertThat(hibernate.isOrderInsertsEnabled())
                .as("a row of another kind in between ends a batch")
                .isTrue();
        assertThat(hibernate.isOrderUpdatesEnabled()).isTrue();
        assertThat(engine.isJdbcBatchProcessing()).as("the engine's own rows").isTrue();
        assertThat(insertTogether())
                .as("rows of a statement that has several are not counted one by one")
                .containsOnly(Statement.SUCCESS_NO_INFO);
    }

    @Test
    void theEngineTellsNobodyWhatNobodyListensTo() {
        assertThat(engine.getCustomPostBPMNParseListeners())
                .as("listeners of each step and task")
                .noneMatch(PublishDelegateParseListener.class::isInstance);
        assertThat(engine.getCustomHistoryEventHandlers())
                .as("listeners of each row of history")
                .noneMatch(PublishHistoryEventHandler.class::isInstance);
    }

    private int[] insertTogether() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table together (id integer)");
            try (PreparedStatement insert = connection.prepareStatement("insert into together values (?)")) {
                for (int id = 0; id < 4; id++) {
                    insert.setInt(1, id);
                    insert.addBatch();
                }
                return insert.executeBatch();
            } finally {
                statement.execute("drop table together");
            }
        }
    }

    /** The properties of the first column of each table, with their values in the second one, that of one node. */
    private static Map<String, String> written() throws IOException {
        Map<String, String> written = new TreeMap<>();
        for (String line : Files.readAllLines(PAGE)) {
            String[] cells = line.split("\\|", 4);
            if (cells.length == 4) {
                List<String> names = names(cells[1]);
                String[] values = cells[2].replaceFirst("\\(.*", "")
                        .replace("`", "")
                        .strip()
                        .split(", ", -1);
                for (int i = 0; i < names.size(); i++) {
                    written.put(names.get(i), values[values.length == 1 ? 0 : i]);
                }
            }
        }
        return written;
    }

    /** The last part of a further name may stand alone: {@code .max-wait}. */
    private static List<String> names(String cell) {
        List<String> names = new ArrayList<>();
        for (MatchResult found : NAME.matcher(cell).results().toList()) {
            String name = found.group(1);
            if (name.startsWith(".")) {
                name = names.get(names.size() - 1).replaceFirst("\\.[^.]*$", "") + name;
            }
            names.add(name);
        }
        return names;
    }

    private static int size(ThreadPoolTaskScheduler scheduler) {
        return scheduler.getScheduledThreadPoolExecutor().getCorePoolSize();
    }
}
