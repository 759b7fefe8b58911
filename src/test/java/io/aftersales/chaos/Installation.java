package io.aftersales.chaos;

import static java.util.Map.entry;

import io.aftersales.nodes.Nodes;
import io.aftersales.nodes.SharedDatabase;
import io.aftersales.testing.ApplicationNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.springframework.dao.DataAccessException;

/** Nodes as delivered, on a database of their own behind a line that can fail, with a mail server. */
final class Installation implements AutoCloseable {

    /** Whoever waits for a node waits for so long between two looks. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final ChaosDatabase server;
    private final DatabaseLine line;
    private final MailServer mail = new MailServer();
    private final SharedDatabase database;
    private final Nodes nodes;
    private final WallClock clock = new WallClock();
    private final Map<String, ApplicationNode> ready = new ConcurrentHashMap<>();
    private volatile List<String> machine = List.of();
    private volatile boolean closing;

    Installation() throws IOException {
        // a thread of the mail server fails when a node dies in the middle of a message: no matter of whoever waits
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        server = new ChaosDatabase();
        line = new DatabaseLine(server.port());
        String port = Integer.toString(server.port());
        database = new SharedDatabase(server.url(), url -> url.replace(port, Integer.toString(line.port())));
        nodes = new Nodes(database, settings(mail.port()));
    }

    /** What differs from an installation of a customer: fewer threads, no limits per sender, and where mail goes. */
    private static Map<String, String> settings(int mailPort) {
        return Map.ofEntries(
                entry("camunda.bpm.job-execution.core-pool-size", "4"),
                entry("camunda.bpm.job-execution.max-pool-size", "4"),
                entry("spring.datasource.hikari.maximum-pool-size", "14"),
                entry("spring.mail.host", "127.0.0.1"),
                entry("spring.mail.port", Integer.toString(mailPort)),
                entry("aftersales.notifications.group-addresses.service-managers", "managers@example.com"),
                entry("aftersales.notifications.group-addresses.service-supervisors", "supervisors@example.com"),
                entry("aftersales.cases.hourly-limit.address", "1000000"),
                entry("aftersales.login.failures-per-hour", "1000000"));
    }

    /** Starts a node and waits until it takes requests. */
    ApplicationNode start(String name) {
        return start(name, Map.of(), machine);
    }

    /** Makes the tables and models, and leaves an archive of classes for the nodes that are started from now on. */
    void prepare() throws IOException {
        ClassArchive archive = new ClassArchive();
        start("first", Map.of(), archive.making()).stop();
        ready.remove("first");
        machine = archive.using();
    }

    /** As the other one, with settings and options of its JVM. */
    ApplicationNode start(String name, Map<String, String> more, List<String> machine) {
        return awaitReady(nodes.begin(name, more, machine));
    }

    /** Starts a node and returns at once. */
    ApplicationNode begin(String name) {
        return nodes.begin(name, Map.of(), machine);
    }

    /** Waits until it takes requests, and tells clients of it. */
    ApplicationNode awaitReady(ApplicationNode node) {
        node.awaitReady();
        ready.put(node.name(), node);
        if (!node.running()) {
            ready.remove(node.name(), node);
        }
        return node;
    }

    /** Waits until so many nodes take requests. */
    void awaitReady(int count) {
        Awaitility.await().atMost(PATIENCE).pollInterval(LOOK_AGAIN).until(() -> ready.size() >= count);
    }

    /** Ends a node with SIGKILL, whether it takes requests or not yet. */
    void kill(ApplicationNode node) {
        node.kill();
        ready.remove(node.name(), node);
    }

    /** Returns the nodes that run, those that do not take requests yet among them. */
    List<ApplicationNode> running() {
        return nodes.running();
    }

    /** Returns one of the nodes that take requests; waits until there is one. */
    ApplicationNode anyNode(Random random) {
        while (true) {
            List<ApplicationNode> takers = ready.values().stream()
                    .sorted(Comparator.comparing(ApplicationNode::name))
                    .toList();
            if (!takers.isEmpty()) {
                return takers.get(random.nextInt(takers.size()));
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    /** Puts on file what takes many steps otherwise: that the service of a claim is finished. */
    void serve(String claim) {
        insist(database.jdbc().sql("""
                with served as (update claim set service_delivered = true, service_end = 'DELIVERED',
                    version = version + 1 where number = ? and service_end is null returning number)
                insert into case_event (id, case_number, type, at, recorded_by, facts)
                select -nextval('case_event_seq'), number, 'SERVICE_RECORDED', clock_timestamp()
                    + (select ahead_millis from demo_clock) * interval '1 ms', 'engineer', '{"serviceEnd": "DELIVERED"}'
                from served
                """).param(claim)::update);
    }

    /** The books of clients must not suffer from what nodes have to bear. */
    private static <T> T insist(Supplier<T> work) {
        while (true) {
            try {
                return work.get();
            } catch (DataAccessException fault) {
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
        }
    }

    /** Returns the file in which an expense claim is paid. */
    String paymentFile(String number) {
        return insist(database.jdbc()
                .sql("select message_id from expense_payment where claim_number = ?")
                .param(number)
                .query(String.class)::single);
    }

    /** Moves the clock of all nodes past them. */
    void advance(Duration by) {
        clock.advance(by);
        database.advance(by);
    }

    /**
     * Gives the nodes whose name begins with "ahead" or "behind" a clock that is five minutes wrong. Before any of them
     * is started, and after the first one made the tables.
     */
    void makeClocksWrong() {
        database.jdbc().sql("""
                alter table demo_clock rename to right_clock;
                create view demo_clock as select ahead_millis + case
                        when current_setting('application_name') like 'ahead%' then 300000
                        when current_setting('application_name') like 'behind%' then -300000
                        else 0 end as ahead_millis
                    from right_clock;
                create function move_right_clock() returns trigger language plpgsql as $$
                begin
                    update right_clock set ahead_millis = ahead_millis + new.ahead_millis - old.ahead_millis;
                    return new;
                end
                $$;
                create trigger move_right_clock instead of update on demo_clock
                    for each row execute function move_right_clock();
                """).update();
    }

    ChaosDatabase server() {
        return server;
    }

    DatabaseLine line() {
        return line;
    }

    MailServer mail() {
        return mail;
    }

    SharedDatabase database() {
        return database;
    }

    Nodes nodes() {
        return nodes;
    }

    WallClock clock() {
        return clock;
    }

    /** Whether clients should come to an end. */
    boolean closing() {
        return closing;
    }

    void closeToClients() {
        closing = true;
    }

    @Override
    public void close() throws IOException {
        closing = true;
        nodes.close();
        line.close();
        mail.close();
        server.close();
    }
}
