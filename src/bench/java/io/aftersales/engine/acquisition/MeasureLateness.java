package io.aftersales.engine.acquisition;

import io.aftersales.engine.acquisition.TimerNode.Kind;
import io.aftersales.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * How late timers escalate that fall due one by one on nodes with nothing else to do: on the engine as it ships and
 * with the settings and indexes of the application, on one and two nodes, while none or many other timers wait. A node
 * that finds nothing looks less and less often; timers begin to fall due when all nodes wait as long as they ever do.
 * Each run has a copy of the same database and the same times, and fails unless each instance escalated once. Runs are
 * one after the other; nodes of both kinds are started before, so that stock's, whose longest wait takes 75 s to come,
 * rest while ours are measured.
 *
 * <p>Settings: {@code timers}, {@code over} (seconds over which they fall due), {@code waiting}, {@code threads} (of
 * the job executor of each node, otherwise as it is set up), {@code server} (JDBC address without database, ending with
 * a slash; otherwise a server of its own).
 */
final class MeasureLateness {

    /** After the longest wait the last timer has come; this long a machine with other work may take for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int timers = Integer.getInteger("timers", 240);
    private final Duration over = Duration.ofSeconds(Integer.getInteger("over", 120));
    private final TimerDatabases databases;

    private MeasureLateness(String server) {
        this.databases = new TimerDatabases(server);
    }

    public static void main(String[] arguments) throws Exception {
        // the engine tells each statement otherwise, which takes longer than the statement
        LoggingSystem.get(MeasureLateness.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        String own = System.getProperty("server");
        String server = own == null ? TestDatabase.create("timers").replaceAll("[^/]*$", "") : own;
        new MeasureLateness(server).measure(Integer.getInteger("waiting", 1_000_000));
        System.exit(0);
    }

    private void measure(int many) throws Exception {
        System.out.println("| waiting | variant | p50 | p95 | most | configured idle wait at most |");
        System.out.println("|---|---|---|---|---|---|");
        for (int waiting : IntStream.of(0, many).distinct().toArray()) {
            databases.make(timers, waiting);
            for (int nodes = 1; nodes <= 2; nodes++) {
                try (Variant stock = new Variant(Kind.STOCK, nodes);
                        Variant ours = new Variant(Kind.OURS, nodes)) {
                    stock.start();
                    ours.start();
                    ours.run();
                    stock.run();
                    stock.print(waiting);
                    ours.print(waiting);
                }
            }
        }
    }

    private final class Variant implements AutoCloseable {

        private final Kind kind;
        private final int nodes;
        private final List<TimerNode> running = new ArrayList<>();
        private final Duration longest;
        private Instant rested = Instant.MAX;

        Variant(Kind kind, int nodes) {
            this.kind = kind;
            this.nodes = nodes;
            String url = databases.fresh(kind, 0);
            for (int index = 0; index < nodes; index++) {
                String name = "%s-%d".formatted(kind, index);
                running.add(new TimerNode(name, url, kind, Duration.ZERO, new AtomicInteger()));
            }
            this.longest = running.get(0).longestWait();
        }

        /** Starts the nodes a third of the longest wait apart: neither in step with each other nor in turns. */
        void start() throws InterruptedException {
            for (TimerNode node : running) {
                if (node != running.get(0)) {
                    Thread.sleep(longest.dividedBy(3).toMillis());
                }
                node.start();
            }
            rested = Instant.now().plus(running.get(0).untilLongestWait()).plusSeconds(1);
        }

        void run() throws InterruptedException {
            while (Instant.now().isBefore(rested)) {
                Thread.sleep(100);
            }
            Instant begin = databases.fallDue(kind, over);
            Instant end = begin.plus(over).plus(longest).plus(PATIENCE);
            while (databases.escalations(kind).instances() < timers && Instant.now().isBefore(end)) {
                Thread.sleep(500);
            }
            close();
            check();
        }

        private void check() {
            TimerDatabases.Escalations found = databases.escalations(kind);
            if (found.steps() != timers || found.instances() != timers) {
                throw new IllegalStateException(
                        "%s, nodes: %d; %d timers fell due; escalated: %s".formatted(kind, nodes, timers, found));
            }
        }

        void print(int waiting) {
            long[] late = databases.lateness(kind);
            if (late.length != timers || late[0] < 0) {
                throw new IllegalStateException("%s, nodes: %d; %d timers fell due; milliseconds late: %s"
                        .formatted(kind, nodes, timers, Arrays.toString(late)));
            }
            System.out.println(String.format(
                    Locale.ROOT,
                    "| %,d | %s, %d node%s | %,d ms | %,d ms | %,d ms | %,d ms |",
                    waiting,
                    kind == Kind.STOCK ? "stock" : "ours",
                    nodes,
                    nodes > 1 ? "s" : "",
                    within(late, 50),
                    within(late, 95),
                    late[late.length - 1],
                    longest.toMillis()));
        }

        /** The least lateness that so many percent did not exceed. */
        private static long within(long[] sorted, int percent) {
            return sorted[(sorted.length * percent + 99) / 100 - 1];
        }

        @Override
        public void close() {
            running.forEach(TimerNode::close);
            running.clear();
        }
    }
}
