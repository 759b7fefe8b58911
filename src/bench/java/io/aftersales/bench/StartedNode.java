package io.aftersales.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A node in a JVM of its own, as operators start it, until it is closed. */
final class StartedNode implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String address;
    private final long nanos;

    /**
     * Starts one and waits until it says that it is ready.
     *
     * @param command {@code java} with what follows it
     * @param database JDBC address
     * @param log what it prints goes here
     */
    StartedNode(List<String> command, String database, int port, Path log) throws IOException {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of(
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=",
                "--aftersales.cases.hourly-limit.address=1000000",
                "--aftersales.data-dir=" + log.resolveSibling("data"),
                "--server.port=" + port));
        this.address = "http://localhost:" + port;
        long begin = System.nanoTime();
        this.process = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(new File(log.toString()))
                .start();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - begin > LONGEST.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException("The node did not start, see " + log);
            }
            Product.pause(20);
        }
        this.nanos = System.nanoTime() - begin;
    }

    String address() {
        return address;
    }

    /** From the command to the first answer that it is ready. */
    double seconds() {
        return nanos / 1e9;
    }

    /** What the operating system counts for it now, in MB. */
    long resident() throws IOException {
        return memory("VmRSS:");
    }

    /** The most that it counted at any time, in MB. */
    long mostResident() throws IOException {
        return memory("VmHWM:");
    }

    /** Ends it as operators do, so that it may write its archive of classes. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private long memory(String line) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(text -> text.startsWith(line))
                .map(text -> text.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow()
                / 1024;
    }

    private boolean isReady() {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
