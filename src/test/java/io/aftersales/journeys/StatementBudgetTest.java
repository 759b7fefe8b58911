package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.SqlOnTheWire;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/**
 * How many statements a claim costs from intake to closing, in the requests of customer and staff, with a login at each
 * request. Who adds some on purpose raises the budget and says why; see "Claims from intake to closing" in
 * docs/benchmarks.md.
 */
@IntegrationTest
class StatementBudgetTest {

    private static final int STATEMENTS = 420;
    private static final int COMMITS = 24;

    /** What begins and ends a transaction is no statement. */
    private static final Set<String> BOUNDS = Set.of("BEGIN", "COMMIT", "ROLLBACK");

    /** Groups that a failure names: most of a claim. */
    private static final int NAMED = 40;

    private static final int WORDS = 90;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private HikariDataSource connections;

    @Test
    void aClaimStaysInItsBudget() {
        FrontDoor door = new FrontDoor(http);
        // reads what is read once
        door.solveByGuidance();
        connections.getHikariPoolMXBean().softEvictConnections();

        Map<String, Integer> executed;
        Map<String, Integer> answered;
        try (SqlOnTheWire wire = new SqlOnTheWire()) {
            door.solveByGuidance();
            executed = wire.takeCounted();
            answered = wire.answered();
        }

        int statements = answered.entrySet().stream()
                .filter(answer -> !BOUNDS.contains(answer.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        assertThat(statements)
                .as("statements of a claim:\n%s", groups(executed))
                .isBetween(STATEMENTS / 2, STATEMENTS);
        assertThat(answered.get("COMMIT")).as("commits of a claim").isBetween(COMMITS / 2, COMMITS);
    }

    private static String groups(Map<String, Integer> executed) {
        Map<String, Integer> groups = executed.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> shortened(entry.getKey()), Collectors.summingInt(Map.Entry::getValue)));
        return groups.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(NAMED)
                .map(group -> "%4d %s".formatted(group.getValue(), group.getKey()))
                .collect(Collectors.joining("\n"));
    }

    private static String shortened(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.substring(0, Math.min(WORDS, line.length()));
    }
}
