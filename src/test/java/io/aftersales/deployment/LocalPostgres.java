package io.aftersales.deployment;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server of the PostgreSQL that the machine has, with its tools; the binaries that come along have no pg_dump. */
public final class LocalPostgres implements AutoCloseable {

    private static final int LONGEST_SECONDS = 60;

    private final Path binaries;
    private final Path directory;
    private final int port;

    private LocalPostgres(Path binaries, Path directory, int port) {
        this.binaries = binaries;
        this.directory = directory;
        this.port = port;
    }

    /** Returns the directory of the newest PostgreSQL that has a server and pg_dump; empty where there is none. */
    public static Optional<Path> binaries() throws IOException {
        List<Path> places = new ArrayList<>();
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.sorted(Comparator.reverseOrder())
                        .map(version -> version.resolve("bin"))
                        .forEach(places::add);
            }
        }
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(Path::of)
                .forEach(places::add);
        return places.stream()
                .filter(place -> Stream.of("initdb", "pg_ctl", "pg_dump", "pg_restore", "psql")
                        .allMatch(tool -> Files.isExecutable(place.resolve(tool))))
                .findFirst();
    }

    public static LocalPostgres start(Path binaries, Path directory) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        LocalPostgres server = new LocalPostgres(binaries, directory.resolve("data"), port);
        server.asUser("initdb", "-D", server.directory.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "-N");
        server.asUser(
                "pg_ctl",
                "-D",
                server.directory.toString(),
                "-w",
                "-l",
                directory.resolve("log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c fsync=off -k " + directory,
                "start");
        return server;
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database));
    }

    /** Returns the address of that database, with its user. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(port, database);
    }

    /** Runs a script of the operators on that database, and returns what it printed and how it ended. */
    public Ran run(Path script, String database, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PATH", binaries + File.pathSeparator + System.getenv("PATH"));
        builder.environment().put("PGHOST", "127.0.0.1");
        builder.environment().put("PGPORT", Integer.toString(port));
        builder.environment().put("PGUSER", "postgres");
        builder.environment().put("PGDATABASE", database);
        return ended(builder);
    }

    @Override
    public void close() throws IOException {
        try {
            asUser("pg_ctl", "-D", directory.toString(), "-w", "-m", "immediate", "stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** A server refuses to run as root, as which a build in a container often runs. */
    private void asUser(String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve(tool).toString());
        command.addAll(List.of(arguments));
        Ran ran = ended(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null"))));
        if (ran.status() != 0) {
            throw new IllegalStateException(tool + ": " + ran.output());
        }
    }

    private static Ran ended(ProcessBuilder builder) throws IOException, InterruptedException {
        Path output = Files.createTempFile("local-postgres", ".log");
        try {
            Process process = builder.redirectOutput(output.toFile()).start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("It does not end: " + builder.command());
            }
            return new Ran(process.exitValue(), Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }

    /** How a program ended, and what it printed. */
    public record Ran(int status, String output) {}
}
