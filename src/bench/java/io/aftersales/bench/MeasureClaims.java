package io.aftersales.bench;

import io.aftersales.AftersalesApplication;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Claims from intake to closing: by our application, by the engine as it ships with the same models (by REST as ours
 * and by Java), and the same rows by plain JDBC. In turn in each round, so that what else the machine does weighs on all alike.
 *
 * <p>Settings: {@code claims} per round, {@code rounds}, {@code threads}; {@code node} (address) and {@code server} (JDBC
 * address up to the name of the database) with {@code database} to measure a node that runs already. Without them one is
 * started in this JVM, on a PostgreSQL of its own.
 */
final class MeasureClaims {

    private static final Logger LOG = LoggerFactory.getLogger(MeasureClaims.class);

    private static final long IDLE_NANOS = 20_000_000_000L;

    /** One round of one side. */
    private record Round(double rate, Counted counted) {}

    private final Server server;
    private final int claims = Setting.number("claims", 200);
    private final int rounds = Setting.number("rounds", 5);
    private final int threads = Setting.number("threads", 2);
    private final Map<Side, List<Round>> measured = new LinkedHashMap<>();
    private final Map<Side, Counted> idle = new LinkedHashMap<>();

    private MeasureClaims(Server server) {
        this.server = server;
    }

    public static void main(String[] arguments) {
        int failed = 1;
        try {
            run();
            failed = 0;
        } catch (Exception e) {
            LOG.error("Not measured", e);
        }
        // a node in this JVM would go on for ever
        System.exit(failed);
    }

    private static void run() throws Exception {
        String node = System.getProperty("node", "");
        String address = System.getProperty("server", "");
        Server server = address.isEmpty() ? Server.embedded() : Server.at(address);
        String database = Setting.text("database", "claims");
        if (node.isEmpty()) {
            node = start(server, database);
        }
        new MeasureClaims(server).measure(new Product(node, server, database));
    }

    private static String start(Server server, String database) {
        server.create(database);
        String port = Setting.text("port", "8471");
        new SpringApplicationBuilder(AftersalesApplication.class)
                .run(
                        "--spring.datasource.url=" + server.url(database),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=",
                        "--server.port=" + port,
                        "--aftersales.cases.hourly-limit.address=1000000",
                        // so that a round need not wait a minute for it
                        "--aftersales.retention.interval=PT5S",
                        "--aftersales.data-dir=target/bench");
        return "http://localhost:" + port;
    }

    private void measure(Product product) throws Exception {
        String number = product.make();
        Recorded recorded = new Recorded(server.client(product.database()), number);
        try (Stock stock = new Stock(server, fresh("claims_stock"), recorded);
                StockByRest stockByRest = new StockByRest(stock);
                Floor floor = new Floor(server, product)) {
            List<Side> sides = List.of(product, stockByRest, stock, floor);
            for (Side side : sides) {
                measured.put(side, new ArrayList<>());
                work(side);
                idle.put(side, idle(side));
            }
            for (int round = 0; round < rounds; round++) {
                for (Side side : sides) {
                    Objects.requireNonNull(measured.get(side)).add(round(side));
                }
            }
            print(List.of(stockByRest, stock, floor));
        }
    }

    private String fresh(String database) {
        server.create(database);
        return database;
    }

    private Counted idle(Side side) {
        Counted before = server.counted(side.database());
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < IDLE_NANOS) {
            Product.pause(500);
        }
        return server.counted(side.database()).since(before);
    }

    private Round round(Side side) throws Exception {
        server.checkpoint();
        Counted before = server.counted(side.database());
        long begin = System.nanoTime();
        double rate = work(side);
        Counted counted = server.counted(side.database()).since(before);
        counted = counted.without(Objects.requireNonNull(idle.get(side)), IDLE_NANOS, System.nanoTime() - begin);
        LOG.info("{}: {} claims/s, {}", side.name(), String.format(Locale.ROOT, "%.1f", rate), counted);
        return new Round(rate, counted);
    }

    /** Returns claims per second, without the time that is waited for the background. */
    private double work(Side side) throws Exception {
        long begin = System.nanoTime();
        Load.run(side, claims, threads);
        double rate = claims * 1e9 / (System.nanoTime() - begin);
        side.settle();
        return rate;
    }

    private void print(List<Side> others) {
        System.out.println("| per claim | " + String.join(" | ", measured.keySet().stream().map(Side::name).toList())
                + " | " + String.join(" | ", others.stream().map(other -> "to " + other.name()).toList()) + " |");
        System.out.println("|---|" + "---|".repeat(measured.size() + others.size()));
        row("claims/s", Round::rate, others);
        row("statements", round -> per(round.counted().statements()), others);
        row("commits", round -> per(round.counted().commits()), others);
        row("log, KB", round -> per(round.counted().log()) / 1024, others);
        row("rows inserted", round -> per(round.counted().inserted()), others);
        row("rows updated", round -> per(round.counted().updated()), others);
        row("rows deleted", round -> per(round.counted().deleted()), others);
    }

    private double per(long counted) {
        return (double) counted / claims;
    }

    private void row(String name, ToDoubleFunction<Round> figure, List<Side> others) {
        StringBuilder line = new StringBuilder("| " + name + " |");
        measured.keySet().forEach(side -> line.append(String.format(Locale.ROOT, " %.1f |", median(side, figure))));
        double ours = median(measured.keySet().iterator().next(), figure);
        for (Side other : others) {
            double theirs = median(other, figure);
            line.append(theirs == 0 ? " – |" : String.format(Locale.ROOT, " %.2f |", ours / theirs));
        }
        System.out.println(line);
    }

    private double median(Side side, ToDoubleFunction<Round> figure) {
        double[] sorted =
                Objects.requireNonNull(measured.get(side)).stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
