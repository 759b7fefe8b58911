package io.aftersales.engine.acquisition;

import io.aftersales.engine.acquisition.TimerNode.Kind;
import io.aftersales.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * How fast timers escalate that are due at once: on the engine as it ships and with the settings and indexes of the
 * application, on one and two nodes, with escalations that only write and such that wait for something outside, while
 * none or many other timers wait. One after the other in each round, so that what else the machine does weighs on all
 * alike; each run has a copy of the same database.
 *
 * <p>Settings: {@code due} and {@code paused} (how many where each waits; 0 for none), {@code pause} (milliseconds),
 * {@code waiting}, {@code threads} (of the job executor of each node, otherwise as it is set up), {@code rounds}, {@code limit} (seconds after which a run is over, drained or not), {@code server} (JDBC address
 * without database, ending with a slash; otherwise a server of its own).
 */
final class MeasureTimers {

    private final int due = Integer.getInteger("due", 50_000);
    private final int paused = Integer.getInteger("paused", 8_000);
    private final Duration pause = Duration.ofMillis(Integer.getInteger("pause", 20));
    private final long limit = Duration.ofSeconds(Integer.getInteger("limit", 120)).toNanos();
    private final TimerDatabases databases;

    private MeasureTimers(String server) {
        this.databases = new TimerDatabases(server);
    }

    public static void main(String[] arguments) throws Exception {
        // the engine tells each statement otherwise, which takes longer than the statement
        LoggingSystem.get(MeasureTimers.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        String own = System.getProperty("server");
        String server = own == null ? TestDatabase.create("timers").replaceAll("[^/]*$", "") : own;
        new MeasureTimers(server).measure(Integer.getInteger("rounds", 3));
        System.exit(0);
    }

    private void measure(int rounds) throws Exception {
        System.out.println("| waiting | variant | median jobs/s | of each round | drained | lost attempts per job |");
        System.out.println("|---|---|---|---|---|---|");
        for (int waiting : new int[] {0, Integer.getInteger("waiting", 1_000_000)}) {
            databases.make(Math.max(due, paused), waiting);
            List<Variant> variants = new ArrayList<>();
            for (Duration each : waits()) {
                for (Kind kind : Kind.values()) {
                    variants.add(new Variant(kind, 1, each));
                    variants.add(new Variant(kind, 2, each));
                }
            }
            for (int round = 0; round < rounds; round++) {
                for (Variant variant : variants) {
                    variant.run();
                }
            }
            variants.forEach(variant -> variant.print(waiting));
        }
    }

    private List<Duration> waits() {
        List<Duration> waits = new ArrayList<>();
        if (due > 0) {
            waits.add(Duration.ZERO);
        }
        if (paused > 0) {
            waits.add(pause);
        }
        return waits;
    }

    private final class Variant {

        private final Kind kind;
        private final int nodes;
        private final Duration each;
        private final int wanted;
        private final List<Double> rates = new ArrayList<>();
        private long lost;
        private long drained;

        Variant(Kind kind, int nodes, Duration each) {
            this.kind = kind;
            this.nodes = nodes;
            this.each = each;
            this.wanted = each.isZero() ? due : paused;
        }

        void run() throws InterruptedException {
            String url = databases.fresh(kind, wanted);
            AtomicInteger escalated = new AtomicInteger();
            List<TimerNode> running = IntStream.range(0, nodes)
                    .mapToObj(index -> new TimerNode("node-" + index, url, kind, each, escalated))
                    .toList();
            long begin = System.nanoTime();
            running.forEach(TimerNode::start);
            while (escalated.get() < wanted && System.nanoTime() - begin < limit) {
                Thread.sleep(20);
            }
            rates.add(escalated.get() * 1e9 / (System.nanoTime() - begin));
            running.forEach(TimerNode::stop);
            lost += running.stream().mapToLong(TimerNode::lost).sum();
            running.forEach(TimerNode::close);
            check();
        }

        private void check() {
            TimerDatabases.Escalations found = databases.escalations(kind);
            drained += found.instances();
            if (found.steps() != found.instances() || found.instances() > wanted) {
                throw new IllegalStateException("%d timers were due; escalated: %s".formatted(wanted, found));
            }
        }

        void print(int waiting) {
            List<Double> sorted = rates.stream().sorted().toList();
            System.out.println(String.format(
                    Locale.ROOT,
                    "| %,d | %s, %d node%s%s | %.0f | %s | %d %% | %.2f |",
                    waiting,
                    kind == Kind.STOCK ? "stock" : "ours",
                    nodes,
                    nodes > 1 ? "s" : "",
                    each.isZero() ? "" : ", %d ms each".formatted(each.toMillis()),
                    sorted.get(sorted.size() / 2),
                    String.join(
                            ", ",
                            rates.stream().map(rate -> "%.0f".formatted(rate)).toList()),
                    drained * 100 / wanted / rates.size(),
                    (double) lost / Math.max(1, drained)));
        }
    }
}
