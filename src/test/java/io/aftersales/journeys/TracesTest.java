package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The search for words that were left behind finds what is there to be found. */
@IntegrationTest
@Requirement("SEC-02")
class TracesTest {

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient database;

    private final Marks marks = new Marks();

    @SuppressWarnings("NullAway.Init")
    private Traces traces;

    @BeforeEach
    void listen() {
        traces = new Traces(database);
    }

    @AfterEach
    void stopListening() {
        traces.close();
    }

    @Test
    void theSearchFindsWhatTheEngineKeeps() {
        String text = marks.word();
        String bytes = marks.word();
        String instance = runtime.startProcessInstanceByKey(
                        "duplicate-review",
                        "CL-test-" + UUID.randomUUID(),
                        Map.of("claimNumber", "none", "duplicateCandidates", "none"))
                .getId();
        try {
            runtime.setVariable(instance, "note", "He said: " + text.toUpperCase(Locale.ROOT) + "!");
            runtime.setVariable(instance, "recording", bytes.getBytes(StandardCharsets.UTF_8));

            assertThat(traces.inTables(List.of(text)))
                    .containsOnlyKeys("act_ru_variable.text_", "act_hi_varinst.text_", "act_hi_detail.text_");
            assertThat(traces.inTables(List.of(bytes))).containsOnlyKeys("act_ge_bytearray.bytes_");
        } finally {
            runtime.deleteProcessInstance(instance, "test");
            history.deleteHistoricProcessInstance(instance);
        }
        assertThat(traces.inTables(marks.words())).isEmpty();
    }

    @Test
    void theSearchReadsEveryTableAndTheLog() {
        String word = marks.word();

        LoggerFactory.getLogger("io.aftersales.test").debug("Somebody wrote {} into the log", word);
        LoggerFactory.getLogger("org.example").error("Failed", new IllegalStateException(word));

        assertThat(traces.inLog(marks.words())).hasSize(2);
        assertThat(traces.tables())
                .contains("act_ru_variable", "act_hi_varinst", "act_hi_detail", "act_hi_comment", "act_ge_bytearray")
                .contains("act_hi_op_log", "act_hi_dec_in", "act_ru_job", "act_hi_job_log")
                .contains("claim", "case_event", "contact_attempt", "customer", "outbox_message", "commitment_event");
    }
}
