package io.aftersales.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The filter of what is due today counts by the day of the business and not of the server. */
@IntegrationTest
class DueTodayTest {

    @Autowired
    private FilterService filters;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private BusinessDay today;

    @Autowired
    private TestRestTemplate http;

    private final String key = "CL-test-" + UUID.randomUUID();

    @AfterEach
    void removeInstances() {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
    }

    @Test
    void aBusinessDayBeginsAtMidnightInTheBusinessZone() {
        BusinessDay day =
                new BusinessDay(Clock.fixed(Instant.parse("2026-11-23T15:59:59Z"), ZoneId.of("Asia/Shanghai")));
        BusinessDay next =
                new BusinessDay(Clock.fixed(Instant.parse("2026-11-23T16:00:00Z"), ZoneId.of("Asia/Shanghai")));

        assertThat(day.start()).isEqualTo(Date.from(Instant.parse("2026-11-22T16:00:00Z")));
        assertThat(day.end()).isEqualTo(Date.from(Instant.parse("2026-11-23T16:00:00Z")));
        assertThat(next.start()).isEqualTo(day.end());
    }

    @Test
    void dueTodayCountsByTheBusinessDay() {
        Task yesterday = due(today.start().toInstant().minusSeconds(1));
        Task early = due(today.start().toInstant().plusSeconds(1));
        Task late = due(today.end().toInstant().minusSeconds(1));
        Task tomorrow = due(today.end().toInstant().plusSeconds(1));

        String filter = filters.createTaskFilterQuery()
                .filterName("Due today")
                .singleResult()
                .getId();

        assertThat(list("desk", "/engine-rest/filter/" + filter + "/list?maxResults=10000"))
                .extracting(task -> task.path("id").asText())
                .contains(early.getId(), late.getId())
                .doesNotContain(yesterday.getId(), tomorrow.getId());
    }

    private Task due(Instant at) {
        Task task = review();
        task.setDueDate(Date.from(at));
        tasks.saveTask(task);
        return task;
    }

    private Task review() {
        String instance = runtime.startProcessInstanceByKey(
                        "duplicate-review", key, Map.of("claimNumber", key, "duplicateCandidates", "none"))
                .getId();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    private List<JsonNode> list(String user, String address) {
        ResponseEntity<JsonNode> answer = http.withBasicAuth(user, user).getForEntity(address, JsonNode.class);
        assertThat(answer.getStatusCode())
                .as("%s: %s", address, answer.getBody())
                .isEqualTo(HttpStatus.OK);
        return StreamSupport.stream(answer.getBody().spliterator(), false).toList();
    }
}
