package io.aftersales.database;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.testing.ApplicationNode;
import io.aftersales.testing.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database that comes with the program keeps what was handed in, however the program ends. */
class EmbeddedDatabaseTest {

    /** A database of somebody else. */
    private static final String OTHER = TestDatabase.create("somebody_elses");

    @TempDir
    private Path data;

    @Test
    void claimSurvivesAKilledProgramAndAnOrderlyEnd() throws IOException {
        String claim;
        LeftServer left;
        try (ApplicationNode node = start()) {
            claim = handIn(node);
            left = LeftServer.of(postgres()).orElseThrow();
            node.kill();
        }
        assertThat(left.running()).isTrue();

        try (ApplicationNode node = start()) {
            assertThat(node.get("desk", "/api/claims/" + claim).statusCode()).isEqualTo(200);
            assertThat(handIn(node)).isNotEqualTo(claim);
            assertThat(LeftServer.of(postgres())).contains(left);
            assertThatItIsDurable(left.port());
            assertThatItIsReachedFromThisMachineOnly(left.port());
            node.stop();
        }
        assertThat(LeftServer.of(postgres())).isEmpty();
        assertThatThrownBy(() -> connect(InetAddress.getLoopbackAddress(), left.port()))
                .isInstanceOf(IOException.class);

        try (EmbeddedPostgres again = open()) {
            assertThat(jdbc(again.getPort())
                            .sql("select count(*) from claim where number = ?")
                            .param(claim)
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void fileLeftFromBeforeARebootIsNoObstacle() throws IOException {
        try (EmbeddedPostgres first = open()) {
            jdbc(first.getPort()).sql("create table kept (one int)").update();
        }
        long nobody = 4_000_000_000L;
        for (long process : List.of(nobody, ProcessHandle.current().pid())) {
            leave(process, otherPort());

            try (EmbeddedPostgres again = open()) {
                assertThat(again.getPort()).isNotEqualTo(otherPort());
                assertThat(jdbc(again.getPort())
                                .sql("select count(*) from kept")
                                .query(Long.class)
                                .single())
                        .isZero();
            }
        }
    }

    @Test
    void secondProgramAndTheDatabaseOfAnotherOneAreRefused() throws IOException {
        try (EmbeddedPostgres first = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("AFTERSALES_DATA_DIR");
            assertThat(jdbc(first.getPort())
                            .sql("select 1")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
        leave(processOfOther(), otherPort());

        assertThatThrownBy(this::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Port %d belongs to".formatted(otherPort()));
    }

    private ApplicationNode start() {
        return ApplicationNode.start("embedded", Map.of("AFTERSALES_DATA_DIR", data.toString()), Map.of())
                .awaitReady();
    }

    private EmbeddedPostgres open() throws IOException {
        return new EmbeddedDatabaseConfiguration().embeddedPostgres(data);
    }

    private Path postgres() {
        return data.resolve("postgres");
    }

    private void leave(long process, int port) throws IOException {
        Files.write(
                LeftServer.file(postgres()),
                List.of(
                        Long.toString(process),
                        postgres().toAbsolutePath().toString(),
                        "1700000000",
                        Integer.toString(port),
                        "/tmp",
                        "127.0.0.1",
                        "",
                        "ready"));
    }

    private static void assertThatItIsDurable(int port) {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertThat(jdbc(port).sql("show " + setting).query(String.class).single())
                    .as(setting)
                    .isEqualTo("on");
        }
    }

    private static void assertThatItIsReachedFromThisMachineOnly(int port) throws IOException {
        assertThat(jdbc(port).sql("show listen_addresses").query(String.class).single())
                .isEqualTo("127.0.0.1");
        NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .forEach(address -> assertThatThrownBy(() -> connect(address, port))
                        .as("%s", address)
                        .isInstanceOf(IOException.class));
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
        }
    }

    private static int otherPort() {
        return Integer.parseInt(OTHER.replaceAll(".*:(\\d+)/.*", "$1"));
    }

    private static long processOfOther() {
        return Long.parseLong(jdbc(otherPort())
                .sql("select pg_read_file('postmaster.pid')")
                .query(String.class)
                .single()
                .lines()
                .toList()
                .get(0));
    }

    private static JdbcClient jdbc(int port) {
        return JdbcClient.create(
                new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres"));
    }

    private static String handIn(ApplicationNode node) {
        HttpResponse<String> answer = node.post(
                        "",
                        "/api/claims",
                        Map.ofEntries(
                                entry("channel", "WEBSITE"),
                                entry("kind", "REPAIR"),
                                entry("productLine", "SMART_HOME"),
                                entry("customer", Map.of("name", "王芳", "phone", "+8613800000000")),
                                entry("product", Map.of("model", "Lock X1")),
                                entry("symptom", "The lock does not open")),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .join();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return ApplicationNode.json(answer).get("number").asText();
    }
}
