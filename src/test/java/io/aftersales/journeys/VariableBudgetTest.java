package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aftersales.testing.IntegrationTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many variables the engine keeps of a claim from intake to closing. Each is a row while the claim runs, one in the
 * history, and one more there for each value that it has had: half of what a claim takes in the database. Who adds one
 * on purpose raises the budget and says why; see "Variables of a claim" in docs/performance.md.
 */
@IntegrationTest
class VariableBudgetTest {

    private static final int VARIABLES = 50;

    private static final String OF_THE_CLAIM =
            "root_proc_inst_id_ in (select root_proc_inst_id_ from act_hi_procinst where business_key_ = :number)";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient database;

    private String number = "";

    @BeforeEach
    void aClaimFromIntakeToClosing() {
        number = new FrontDoor(http).solveByGuidance();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> select("select id_ from act_hi_procinst where end_time_ is null and ")
                        .isEmpty());
    }

    @Test
    void aClaimStaysInItsBudget() {
        assertThat(select("select name_ from act_hi_varinst where "))
                .as("variables of a claim and of all that it calls")
                .hasSizeBetween(VARIABLES / 2, VARIABLES);
    }

    @Test
    void noVariableIsLargerThanItsRow() {
        assertThat(select("select name_ from act_hi_varinst where bytearray_id_ is not null and "))
                .as("objects, and texts of more than 4000 characters")
                .isEmpty();
    }

    private List<String> select(String columns) {
        return database.sql(columns + OF_THE_CLAIM)
                .param("number", number)
                .query(String.class)
                .list();
    }
}
