package io.aftersales.engine.acquisition;

import io.aftersales.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * How fast timers fire that are due at once: by the engine's own acquisition and by ours, on one and two nodes, with
 * jobs that only compute and jobs that wait, while none or many other timers wait. One after the other in each round,
 * so that what else the machine does weighs on all alike. The settings are those of the application; the indexes too.
 *
 * <p>Settings: {@code due}, {@code waiting}, {@code rounds}, {@code pause} (milliseconds).
 */
final class MeasureTimers {

    private static final int THREADS = 8;

    private final int due = Integer.getInteger("due", 4000);
    private final int rounds = Integer.getInteger("rounds", 3);
    private final String url = TestDatabase.create("timers");
    private final JdbcClient database = JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));

    public static void main(String[] arguments) throws Exception {
        new MeasureTimers().measure();
        System.exit(0);
    }

    private void measure() throws Exception {
        Map<String, Variant> variants = new LinkedHashMap<>();
        for (int pause : new int[] {0, Integer.getInteger("pause", 20)}) {
            for (Acquisition acquisition : List.of(Acquisition.STOCK, Acquisition.SKIP_LOCKED)) {
                for (int nodes = 1; nodes <= 2; nodes++) {
                    Variant variant = new Variant(acquisition, nodes, pause);
                    variants.put(variant.name(), variant);
                }
            }
        }
        database.sql("create index ix_job_due on act_ru_job (duedate_)").update();
        database.sql("create index ix_job_locked on act_ru_job (lock_exp_time_) where lock_owner_ is not null")
                .update();
        database.sql("alter table act_ru_job set (autovacuum_vacuum_scale_factor = 0.02)")
                .update();
        System.out.println("| variant | waiting | median jobs/s | best | lost attempts per job |");
        System.out.println("|---|---|---|---|---|");
        for (int waiting : new int[] {0, Integer.getInteger("waiting", 1_000_000)}) {
            insert("w", waiting, "localtimestamp + interval '1 year'");
            database.sql("vacuum analyze act_ru_job").update();
            for (int round = 0; round < rounds; round++) {
                for (Variant variant : variants.values()) {
                    variant.run();
                }
            }
            variants.values().forEach(variant -> variant.print(waiting));
        }
    }

    private void insert(String prefix, int count, String dueAt) {
        database.sql(
                        """
                        insert into act_ru_job (id_, rev_, type_, retries_, duedate_, exclusive_, process_instance_id_,
                            handler_type_, suspension_state_, priority_, sequence_counter_)
                        select :prefix || n, 1, 'timer', 3, %s, true, 'i' || :prefix || n, :handler, 1, 0, 1
                        from generate_series(1, :count) n
                        """
                                .formatted(dueAt))
                .param("prefix", prefix)
                .param("handler", RunJobs.TYPE)
                .param("count", count)
                .update();
    }

    private final class Variant {

        private final Acquisition acquisition;
        private final int pause;
        private final RunJobs runs;
        private final List<JobNode> nodes;
        private final List<Double> rates = new ArrayList<>();
        private long lost;

        Variant(Acquisition acquisition, int nodes, int pause) {
            this.acquisition = acquisition;
            this.pause = pause;
            this.runs = new RunJobs(Duration.ofMillis(pause));
            this.nodes = IntStream.range(0, nodes)
                    .mapToObj(index ->
                            new JobNode(acquisition + "-" + pause + "-" + nodes + "-" + index, url, acquisition, runs))
                    .toList();
            this.nodes.forEach(node -> {
                node.executor().setCorePoolSize(THREADS);
                node.executor().setMaxPoolSize(THREADS);
                node.executor().setQueueSize(64);
                node.executor().setWaitTimeInMillis(1000);
                node.executor().setMaxWait(5000);
                node.executor().setBackoffTimeInMillis(25);
                node.executor().setMaxBackoff(400);
                node.configuration().setEnsureJobDueDateNotNull(true);
            });
        }

        String name() {
            return "%s, %d node%s, %s"
                    .formatted(
                            acquisition == Acquisition.STOCK ? "stock" : "skip-locked",
                            nodes.size(),
                            nodes.size() > 1 ? "s" : "",
                            pause == 0 ? "no wait" : pause + " ms wait");
        }

        void run() throws InterruptedException {
            insert("d", due, "localtimestamp - interval '1 hour' + n * interval '1 ms'");
            database.sql("analyze act_ru_job").update();
            long begin = System.nanoTime();
            nodes.forEach(JobNode::start);
            while (runs.ran().size() < due) {
                Thread.sleep(20);
            }
            rates.add(due * 1e9 / (System.nanoTime() - begin));
            nodes.forEach(JobNode::stop);
            lost += nodes.stream().mapToLong(JobNode::lost).sum();
            if (runs.ran().size() != due) {
                throw new IllegalStateException(
                        "%d of %d jobs ran".formatted(runs.ran().size(), due));
            }
            runs.clear();
        }

        void print(int waiting) {
            double[] sorted = rates.stream().mapToDouble(rate -> rate).sorted().toArray();
            System.out.println(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %.0f | %.0f | %.2f |",
                    name(),
                    waiting,
                    sorted[sorted.length / 2],
                    Arrays.stream(sorted).max().orElse(0),
                    (double) lost / due / rounds));
            rates.clear();
            lost = 0;
        }
    }
}
