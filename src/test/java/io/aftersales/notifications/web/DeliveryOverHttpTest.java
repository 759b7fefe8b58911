package io.aftersales.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.notifications.GivenUpMessages;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Receipts of gateways, and messages that were given up, in the whole application. */
@IntegrationTest
class DeliveryOverHttpTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private GivenUpMessages givenUp;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    private final String number = "CL-" + UUID.randomUUID();

    @Test
    @Requirement("CLM-05")
    void aGatewayTellsThatAMessageArrived() {
        UUID id = message("SENT");

        assertThat(tell(id.toString(), "token-of-gateways", "{\"channel\":\"SMS\",\"status\":\"DELIVERED\"}"))
                .extracting(answer -> answer.getStatusCode().value())
                .isEqualTo(204);

        assertThat(status(id)).isEqualTo("DELIVERED");
    }

    @Test
    void aReceiptBeforeTheMessageIsNotedAsSentIsToBeToldAgain() {
        UUID id = message("QUEUED");
        String delivered = "{\"channel\":\"SMS\",\"status\":\"DELIVERED\"}";

        ResponseEntity<JsonNode> early = tell(id.toString(), "token-of-gateways", delivered);
        database.sql("update outbox_message set status = 'SENT' where id = ?")
                .param(id)
                .update();
        ResponseEntity<JsonNode> again = tell(id.toString(), "token-of-gateways", delivered);

        assertThat(early.getStatusCode().value()).isEqualTo(503);
        assertThat(early.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("60");
        assertThat(String.valueOf(early.getBody())).contains("Please repeat it");
        assertThat(again.getStatusCode().value()).isEqualTo(204);
        assertThat(status(id)).isEqualTo("DELIVERED");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none", "wrong", "''"})
    void nobodyElseTells(@Nullable String token) {
        UUID id = message("SENT");

        ResponseEntity<JsonNode> answer = tell(id.toString(), token, "{\"channel\":\"SMS\",\"status\":\"DELIVERED\"}");

        assertThat(answer.getStatusCode().value()).isEqualTo(401);
        assertThat(status(id)).isEqualTo("SENT");
    }

    @Test
    void whatIsWrongIsNamed() {
        ResponseEntity<JsonNode> answer =
                tell(UUID.randomUUID().toString(), "token-of-gateways", "{\"channel\":\"FAX\"}");

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(String.valueOf(answer.getBody())).contains("channel", "FAX", "SMS", "status");
    }

    @ParameterizedTest
    @CsvSource({"7, DELIVERED", "00000000-0000-0000-0000-000000000000, FAILED"})
    void unknownMessagesAreTold(String id, String status) {
        ResponseEntity<JsonNode> answer =
                tell(id, "token-of-gateways", "{\"channel\":\"SMS\",\"status\":\"" + status + "\"}");

        assertThat(answer.getStatusCode().value()).isEqualTo(404);
        assertThat(String.valueOf(answer.getBody())).contains("there is no message " + id);
    }

    @Test
    void aMessageThatWasGivenUpIsAnIncidentWhichARetryMends() {
        UUID id = message("FAILED");
        transaction.executeWithoutResult(status -> givenUp.report(id, number));
        await().atMost(SOON).until(() -> incident() != null);
        assertThat(Objects.requireNonNull(incident()).getIncidentMessage())
                .contains(id.toString(), "customer-wrote", number, "mailbox full");

        management.setJobRetries(Objects.requireNonNull(incident()).getConfiguration(), 1);

        await().atMost(SOON).until(() -> instance() == null);
        await().atMost(SOON).until(() -> status(id).equals("RECORDED"));
        assertThat(database.sql("select outcome from delivery_attempt where message_id = ? order by id")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("REQUEUED", "RECORDED");
    }

    private @Nullable ProcessInstance instance() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
    }

    private @Nullable Incident incident() {
        ProcessInstance running = instance();
        return running == null
                ? null
                : runtime.createIncidentQuery()
                        .processInstanceId(running.getId())
                        .singleResult();
    }

    private ResponseEntity<JsonNode> tell(String id, @Nullable String token, String receipt) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        if (token != null) {
            headers.setBearerAuth(token);
        }
        return http.postForEntity(
                "/api/notifications/receipts/" + id, new HttpEntity<>(receipt, headers), JsonNode.class);
    }

    private UUID message(String status) {
        UUID id = UUID.randomUUID();
        database.sql("""
                insert into outbox_message (id, template, subject, occasion, staff_group, channel, locale, facts,
                    created_at, status, next_attempt_at, attempts, last_error)
                values (:id, 'customer-wrote', :subject, '1', 'finance', 'SMS', 'EN', '{}', now(), :status,
                    now() + interval '1 day', 3, 'mailbox full')
                """)
                .param("id", id)
                .param("subject", number)
                .param("status", status)
                .update();
        return id;
    }

    private String status(UUID id) {
        return database.sql("select status from outbox_message where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
