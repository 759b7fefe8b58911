package io.aftersales.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What became of a promise is said in one place, which no count has to pay for. */
@IntegrationTest
@Requirement("IMP-06")
class PromiseOutcomeTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @ParameterizedTest
    @CsvSource({"null, now(), KEPT", "now(), null, BROKEN", "now(), now(), BROKEN", "null, null, RUNNING"})
    void whatWasMetTooLateIsBroken(String breachedAt, String metAt, String outcome) {
        assertThat(jdbc.sql("select promise_outcome(%s, %s)".formatted(breachedAt, metAt))
                        .query(String.class)
                        .single())
                .isEqualTo(outcome);
    }

    @Test
    void countsReadAlongTheIndexOfDueDatesAndCallNoFunction() {
        List<String> plan = transactions.execute(status -> {
            // tables of a test are so small that reading them whole is cheaper
            jdbc.sql("set local enable_seqscan = off").update();
            return jdbc.sql("""
                            explain (verbose)
                            select count(*) filter (where promise_outcome(breached_at, met_at) = 'KEPT') from commitment
                            where due_at >= now() and due_at < now() + interval '1 day'
                                and cancelled_at is null and superseded_by is null""").query(String.class).list();
        });

        assertThat(plan)
                .anyMatch(line -> line.contains("commitment_by_due"))
                .noneMatch(line -> line.contains("promise_outcome"));
    }

    @Test
    void noStatementSaysItAgain() throws IOException {
        try (Stream<Path> figures = Files.list(Path.of("src/main/resources/figures"));
                Stream<Path> metrics = Files.list(Path.of("src/main/resources/operations"));
                Stream<Path> commitments = Files.list(Path.of("src/main/java/io/aftersales/commitments"))) {
            List<Path> statements = Stream.of(figures, metrics, commitments)
                    .flatMap(files -> files)
                    .filter(Files::isRegularFile)
                    .toList();

            assertThat(statements).hasSizeGreaterThan(20);
            for (Path file : statements) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("breached_at is");
            }
        }
    }
}
