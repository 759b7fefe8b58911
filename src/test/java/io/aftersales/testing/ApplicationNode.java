package io.aftersales.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.AftersalesApplication;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;

/**
 * The application in a JVM of its own, as an operator runs it. What it prints is in {@code target/nodes}; it ends with
 * the JVM of the tests at the latest.
 */
public final class ApplicationNode implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(1);

    /** The provider of logins that tests start is on the class path, and would draw a key at each start. */
    private static final String WITHOUT_PROVIDER =
            "--spring.autoconfigure.exclude=" + OAuth2AuthorizationServerJwtAutoConfiguration.class.getName();

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final Process process;
    private final Path output;
    private final HttpClient http = HttpClient.newHttpClient();
    private volatile String base = "";

    private ApplicationNode(String name, Process process, Path output) {
        this.name = name;
        this.process = process;
        this.output = output;
        SpringApplication.getShutdownHandlers().add(process::destroyForcibly);
    }

    /**
     * Starts a node on a free port and returns at once.
     *
     * @param environment in place of every {@code SPRING_…}, {@code AFTERSALES_…} and {@code SERVER_…} of this JVM
     * @param properties given on the command line
     */
    public static ApplicationNode start(String name, Map<String, String> environment, Map<String, String> properties) {
        return start(name, environment, properties, List.of());
    }

    /** As the other one, with more options of the JVM; of two class paths the last one counts, theirs. */
    public static ApplicationNode start(
            String name, Map<String, String> environment, Map<String, String> properties, List<String> machine) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m"));
        command.addAll(List.of("-cp", classPath()));
        command.addAll(machine);
        command.addAll(List.of(AftersalesApplication.class.getName(), "--server.port=0", WITHOUT_PROVIDER));
        properties.forEach((key, value) -> command.add("--" + key + "=" + value));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(key -> key.matches("(SPRING|AFTERSALES|SERVER)_.*"));
        builder.environment().putAll(environment);
        try {
            Path directory = Files.createDirectories(Path.of("target", "nodes"));
            Path output = Files.createTempFile(directory, name + "-", ".log");
            builder.redirectErrorStream(true).redirectOutput(output.toFile());
            return new ApplicationNode(name, builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the empty entries that Maven leaves, which would stand for the working directory. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until the node takes requests. */
    public ApplicationNode awaitReady() {
        await("node %s, see %s".formatted(name, output))
                .atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(100))
                .failFast(() -> !process.isAlive())
                .until(() -> listened() && get("", "/actuator/health/readiness").statusCode() == 200);
        return this;
    }

    public String name() {
        return name;
    }

    public boolean running() {
        return process.isAlive();
    }

    /** Whether the node came so far that it takes requests, and jobs soon after. */
    public boolean listened() {
        return PORT.matcher(output()).find();
    }

    /** What the node printed so far. */
    public String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fetches an address as that user, whose password is his name; as nobody when it is empty. */
    public HttpResponse<String> get(String user, String address) {
        return send(request(user, address).GET()).join();
    }

    /**
     * Sends a body as JSON.
     *
     * @param user whose password is his name, or empty for nobody
     * @param headers names and values in turn
     */
    public CompletableFuture<HttpResponse<String>> post(String user, String address, Object body, String... headers) {
        return send("POST", user, address, body, headers);
    }

    /** As {@link #post}, with that method. */
    public CompletableFuture<HttpResponse<String>> send(
            String method, String user, String address, Object body, String... headers) {
        try {
            HttpRequest.Builder request = request(user, address)
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return send(request);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No JSON: " + text, e);
        }
    }

    /** Asks the node to end, as an operator does, and waits until it has; on Windows as {@link #kill}. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    /** Ends the node without giving it the time for anything. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("Node %s does not end, see %s".formatted(name, output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where the node listens, without a slash at the end. */
    public String base() {
        if (base.isEmpty()) {
            Matcher port = PORT.matcher(output());
            if (!port.find()) {
                throw new IllegalStateException("Node %s has no port yet, see %s".formatted(name, output));
            }
            base = "http://localhost:" + port.group(1);
        }
        return base;
    }

    private HttpRequest.Builder request(String user, String address) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base() + address)).timeout(LONGEST_ANSWER);
        if (!user.isEmpty()) {
            String credentials = user + ":" + user;
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), BodyHandlers.ofString());
    }
}
