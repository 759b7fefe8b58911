package io.aftersales.journeys;

import static io.aftersales.journeys.ExpenseBench.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files for the bank that are taken back, and payments that stay. */
@IntegrationTest
class CalledOffPaymentJourneyTest {

    private static final String DELETE = "delete from expense_payment where claim_number in (:numbers)";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private JdbcClient database;

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @SuppressWarnings("NullAway.Init")
    private ExpenseBench bench;

    @BeforeEach
    void begin() {
        door = new FrontDoor(http);
        bench = new ExpenseBench(door, http, beans);
    }

    @Test
    @Requirement({"EXP-05", "EXP-07"})
    void aFileThatTheBankDoesNotPayIsCalledOffAndItsClaimsArePaidOtherwise() {
        String one = bench.approved();
        String two = bench.approved();
        String file = prepared(one, two);

        assertThat(callOff(file).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(callOff(file).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(bench.confirm("cashier", file).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(bench.status(one)).isEqualTo("APPROVED");
        String next = prepared(one);
        ok(bench.confirm("cashier", next));
        assertThat(door.send("cashier", two, "Task_PayExpenseClaim", Map.of("privateReference", "B-1"))
                        .getStatusCode()
                        .is2xxSuccessful())
                .isTrue();
        assertThat(bench.status(one)).isEqualTo("PAID");
        assertThat(bench.status(two)).isEqualTo("PAID");
        assertThat(callOff(next).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    @Requirement({"INF-10", "INF-07"})
    void aPaymentThatWasMadeStays() {
        String paid = bench.approved();
        ok(bench.confirm("cashier", prepared(paid)));
        String alone = bench.approved();
        door.send("cashier", alone, "Task_PayExpenseClaim", Map.of("privateReference", "B-1"));
        String waiting = bench.approved();
        prepared(waiting);

        for (List<String> numbers : List.of(List.of(paid), List.of(alone), List.of(waiting, paid))) {
            assertThatThrownBy(
                            () -> database.sql(DELETE).param("numbers", numbers).update())
                    .as("%s", numbers)
                    .hasMessageContaining("expense_payment is kept as long as its case");
        }
        assertThatThrownBy(() -> database.sql("truncate expense_payment").update())
                .hasMessageContaining("expense_payment is kept as long as its case");
    }

    private String prepared(String... numbers) {
        return ok(bench.prepare("cashier", numbers)).path("messageId").asText();
    }

    private ResponseEntity<JsonNode> callOff(String file) {
        return door.post("cashier", ExpenseBench.ADDRESS + "/payments/" + file + "/cancellation", Map.of());
    }
}
