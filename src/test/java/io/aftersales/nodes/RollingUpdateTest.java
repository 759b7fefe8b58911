package io.aftersales.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.ApplicationNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two releases on one database, while nodes are updated one by one: the next one has another column, another name of a
 * step, another limit in a table and another word in a form.
 */
@Tag("chaos")
class RollingUpdateTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String LADDER = "WARNED,BREACHED,ESCALATED 1,ESCALATED 2,ESCALATED 3";

    private final SharedDatabase database = new SharedDatabase("rolling_update");
    private final Nodes nodes = new Nodes(database, 3);

    @AfterEach
    void end() {
        nodes.close();
    }

    @Test
    void casesGoOnWhileNodesAreUpdatedOneByOne(@TempDir Path old, @TempDir Path next) throws IOException {
        List<String> former = List.of("-cp", new Release(old).classPath());
        nodes.begin("old", Map.of(), former).awaitReady();
        Set<String> before = nodes.handIn(3);
        String waiting = before.stream().findFirst().orElseThrow();
        String underWay = before.stream().skip(1).findFirst().orElseThrow();
        contact("old", underWay);
        TasklistLogin login = TasklistLogin.at(nodes.named("old"), "desk");

        nodes.begin("new", Map.of(), List.of("-cp", changed(next).classPath())).awaitReady();

        assertThat(login.whoAmI(nodes.named("new")).body()).contains("\"userId\":\"desk\"");
        // both releases take claims, contact their customers and triage them, whatever they began with
        Set<String> meanwhile = nodes.handIn(4);
        contact("new", waiting);
        triage("new", underWay);
        String atBoth = meanwhile.stream().findFirst().orElseThrow();
        contact("old", atBoth);
        triage("new", atBoth);
        end("old", atBoth);
        triage("old", waiting);
        end("new", waiting);
        assertThat(database.versions(before)).containsOnly(1);
        assertThat(database.versions(meanwhile)).containsOnly(2);
        assertThat(hours(before)).containsOnly(2L);
        assertThat(hours(meanwhile)).containsOnly(3L);

        nodes.named("old").kill();
        nodes.begin("old", Map.of(), former).awaitReady();

        assertThat(database.count("act_re_deployment")).isEqualTo(2);
        Set<String> afterwards = nodes.handIn(2);
        assertThat(database.versions(afterwards)).containsOnly(2);
        assertThat(login.whoAmI(nodes.named("old")).body()).contains("\"userId\":\"desk\"");

        Set<String> open = Stream.of(before, meanwhile, afterwards)
                .flatMap(Set::stream)
                .filter(claim -> !Set.of(waiting, underWay, atBoth).contains(claim))
                .collect(Collectors.toSet());
        nodes.advance("new", "PT12H");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(database.events(open))
                        .allSatisfy((claim, events) ->
                                assertThat(String.join(",", events)).isEqualTo(LADDER)));
        assertThat(ended(Set.of(waiting, atBoth))).isEqualTo(2);
        assertThat(database.count("act_ru_incident")).isZero();
        database.assertNone("select act_id_, job_exception_msg_ from act_hi_job_log where job_state_ = 1");
        assertThat(nodes.errors()).isEmpty();
    }

    private static Release changed(Path directory) throws IOException {
        return new Release(directory)
                .builtNow("next")
                .adding(
                        "db/migration/V9001__next.sql",
                        "alter table claim add column next_release text not null default 'next';")
                .with(
                        "processes/claims/response-escalation.bpmn",
                        "name=\"Contact customer\"",
                        "name=\"Contact customer soon\"")
                .with(
                        "processes/claims/claim-intake.bpmn",
                        "<bpmn:process ",
                        "<bpmn:process camunda:versionTag=\"next\" ")
                .with("forms/claims/contact-customer.form", "\"Tried by\"", "\"Tried at last by\"")
                .with("processes/commitments/service-commitments.dmn", "<text>2</text>", "<text>3</text>");
    }

    private void contact(String node, String claim) {
        complete(
                node,
                claim,
                "Task_ContactCustomer",
                Map.of(
                        "privateContactChannel", "PHONE",
                        "customerReached", true,
                        "privateContactDataConfirmed", true,
                        "privateFaultConfirmed", true,
                        "privateFault", "Battery leaked",
                        "privateProcessTold", true,
                        "privateRepairCycleTold", true,
                        "privateCostBearingTold", true,
                        "servicePlan", "REMOTE_GUIDANCE"));
    }

    private void triage(String node, String claim) {
        complete(
                node,
                claim,
                "Task_TriageClaim",
                Map.of("serviceMode", "REMOTE_GUIDANCE", "privateWarrantyConditions", "MET"));
    }

    /** The customer is guided, asked whether he is content, and the claim closed. */
    private void end(String node, String claim) {
        complete(
                node,
                claim,
                "Task_GuideCustomer",
                Map.of("solvedRemotely", true, "privateSolution", "Restart the lock"));
        complete(
                node,
                claim,
                "Task_FollowUpCustomer",
                Map.of("contactResult", "ANSWERED", "privateContactChannel", "PHONE", "privateRating1", "5"));
        complete(
                node,
                claim,
                "Task_DecideOutcome",
                Map.of("privateOutcome", "SOLVED", "privateCauseFound", true, "privateCause", "Worn contact"));
    }

    private long ended(Set<String> claims) {
        return database.jdbc()
                .sql("""
                        select count(*) from act_hi_procinst
                        where proc_def_key_ = 'claim-intake' and end_time_ is not null and business_key_ in (:claims)
                        """)
                .param("claims", claims)
                .query(Long.class)
                .single();
    }

    private void complete(String name, String claim, String step, Map<String, Object> fields) {
        ApplicationNode node = nodes.named(name);
        String query = "/engine-rest/task?processInstanceBusinessKey=%s&taskDefinitionKey=%s".formatted(claim, step);
        JsonNode tasks = ApplicationNode.json(await().atMost(PATIENCE)
                .until(
                        () -> node.get("desk", query),
                        answer -> ApplicationNode.json(answer).size() == 1));
        Map<String, Map<String, Object>> variables = fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> Map.of("value", field.getValue())));
        HttpResponse<String> answer = node.post(
                        "desk",
                        "/engine-rest/task/%s/submit-form"
                                .formatted(tasks.get(0).path("id").asText()),
                        Map.of("variables", variables))
                .join();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    /** Hours within which their customers were to be contacted. */
    private List<Long> hours(Set<String> claims) {
        return database.jdbc()
                .sql("""
                        select round(extract(epoch from due_at - started_at) / 3600) from commitment
                        where kind = 'RESPONSE' and subject in (:claims)
                        """)
                .param("claims", claims)
                .query(Long.class)
                .list();
    }
}
