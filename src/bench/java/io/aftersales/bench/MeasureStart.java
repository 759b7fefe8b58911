package io.aftersales.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * From {@code java -jar} to ready, and memory at rest and under load: the jar as it is built, unpacked as in the image,
 * and unpacked with an archive of its classes. In turn in each round, on one PostgreSQL.
 *
 * <p>Settings: {@code jar} (built by {@code mvn package}), {@code rounds}, {@code claims} and {@code threads} of the load,
 * {@code heap} (option {@code -Xmx}), {@code server} (JDBC address up to the name of the database; else one is started).
 */
final class MeasureStart {

    private static final String DATABASE = "start";
    private static final int PORT = 8472;
    private static final int REST_MILLIS = 20_000;

    /** @param rest at rest and {@code load} the most under load, in MB */
    private record Run(double seconds, long rest, long load) {}

    private final Path directory;
    private final Server server;
    private final Map<String, List<String>> variants = new LinkedHashMap<>();
    private final Map<String, List<Run>> runs = new LinkedHashMap<>();

    private MeasureStart(Path directory, Server server) {
        this.directory = directory;
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        String address = System.getProperty("server", "");
        Server server = address.isEmpty() ? Server.embedded() : Server.at(address);
        server.create(DATABASE);
        new MeasureStart(Files.createTempDirectory("aftersales-start"), server).measure();
    }

    private void measure() throws Exception {
        Path jar = Path.of(Setting.text("jar", null)).toAbsolutePath();
        Path unpacked = directory.resolve("unpacked");
        run("java", "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", unpacked.toString());
        String application = unpacked.resolve(jar.getFileName()).toString();
        Path archive = directory.resolve("classes.jsa");
        variants.put("one jar", java("-jar", jar.toString()));
        variants.put("unpacked", java("-jar", application));
        double first = first();
        // the archive is written when this one ends
        start(java("-XX:ArchiveClassesAtExit=" + archive, "-jar", application)).close();
        variants.put("unpacked, with archive", java("-XX:SharedArchiveFile=" + archive, "-jar", application));
        for (int round = 0; round < Setting.number("rounds", 5); round++) {
            for (Map.Entry<String, List<String>> variant : variants.entrySet()) {
                runs.computeIfAbsent(variant.getKey(), name -> new ArrayList<>()).add(measure(variant.getValue()));
            }
        }
        print(first);
    }

    /** The first start of all makes the tables. */
    private double first() throws Exception {
        try (StartedNode node = start(Objects.requireNonNull(variants.get("one jar")))) {
            return node.seconds();
        }
    }

    private Run measure(List<String> command) throws Exception {
        try (StartedNode node = start(command)) {
            Product.pause(REST_MILLIS);
            long rest = node.resident();
            Load.run(
                    new Product(node.address(), server, DATABASE),
                    Setting.number("claims", 60),
                    Setting.number("threads", 2));
            return new Run(node.seconds(), rest, node.mostResident());
        }
    }

    private StartedNode start(List<String> command) throws IOException {
        return new StartedNode(command, server.url(DATABASE), PORT, directory.resolve("node.log"));
    }

    private static List<String> java(String... options) {
        List<String> command = new ArrayList<>(List.of("java", "-Xmx" + Setting.text("heap", "1g")));
        command.addAll(List.of(options));
        return command;
    }

    private static void run(String... command) throws Exception {
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + status);
        }
    }

    private void print(double first) {
        System.out.printf(Locale.ROOT, "First start, on an empty database: %.1f s%n", first);
        System.out.println("| variant | ready after | ratio | at rest | under load, at most |");
        System.out.println("|---|---|---|---|---|");
        double jar = median("one jar", Run::seconds);
        variants.keySet()
                .forEach(variant -> System.out.printf(
                        Locale.ROOT,
                        "| %s | %.1f s | %.2f | %.0f MB | %.0f MB |%n",
                        variant,
                        median(variant, Run::seconds),
                        median(variant, Run::seconds) / jar,
                        median(variant, Run::rest),
                        median(variant, Run::load)));
    }

    private double median(String variant, ToDoubleFunction<Run> figure) {
        double[] sorted = Objects.requireNonNull(runs.get(variant)).stream()
                .mapToDouble(figure)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }
}
