package io.aftersales.engine.signon;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.ApplicationNode;
import io.aftersales.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Staff of a real provider, and an application of its own where they log in: both start once for all tests. */
abstract class EmployedStaff {

    static final String TASKLIST = "/camunda/app/tasklist/default/";
    static final LoginProvider PROVIDER = LoginProvider.start();
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @Autowired
    IdentityService identities;

    @LocalServerPort
    int port;

    /** Another one for each test. */
    final String subject = UUID.randomUUID().toString();

    final String login = "li.wei-" + subject.substring(0, 8) + "@example.com";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        String database = TestDatabase.create("signon");
        settings.add("spring.datasource.url", () -> database);
        settings.add("spring.datasource.username", () -> "postgres");
        settings.add("spring.datasource.password", () -> "");
        settings.add("camunda.bpm.auto-deployment-enabled", () -> "false");
        settings.add("aftersales.oidc.issuer", PROVIDER::issuer);
        settings.add("aftersales.oidc.client-id", () -> LoginProvider.CLIENT);
        settings.add("aftersales.oidc.client-secret", () -> LoginProvider.SECRET);
        settings.add("aftersales.oidc.groups.after-sales-heads", () -> "service-managers");
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @BeforeEach
    void serve() {
        PROVIDER.serve("http://localhost:" + port);
    }

    ProviderVisitor employed(String... groups) {
        PROVIDER.employ(subject, login, List.of(groups));
        return visitor();
    }

    ProviderVisitor visitor() {
        return new ProviderVisitor("http://localhost:" + port, PROVIDER.issuer());
    }

    List<String> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    /** Starts a process with a task of that group and returns the id of the instance. */
    String taskOf(String group) {
        String key = "signon-" + group;
        repository
                .createDeployment()
                .addClasspathResource("forms/claims/review-duplicates.form")
                .addModelInstance(
                        key + ".bpmn",
                        Bpmn.createExecutableProcess(key)
                                .camundaHistoryTimeToLiveString("P1826D")
                                .startEvent("StartEvent_Wanted")
                                .userTask("Task_DoWork")
                                .name("Do work")
                                .documentation("Do it.")
                                .camundaCandidateGroups(group)
                                .camundaFormRef("review-duplicates")
                                .camundaFormRefBinding("latest")
                                .endEvent("EndEvent_Done")
                                .done())
                .deploy();
        return runtime.startProcessInstanceByKey(key).getId();
    }

    /** The instances of all tasks in the filters that Tasklist offers the user, but for "all tasks". */
    List<String> tasks(ProviderVisitor user) {
        user.open(TASKLIST);
        for (JsonNode filter : ApplicationNode.json(
                user.get(ENGINE + "/filter?resourceType=Task").body())) {
            if (filter.path("name").asText().equals("My groups")) {
                HttpResponse<String> list =
                        user.post(ENGINE + "/filter/" + filter.path("id").asText() + "/list", "application/json", "{}");
                return ApplicationNode.json(list.body()).findValuesAsText("processInstanceId");
            }
        }
        throw new AssertionError("No filter of the groups");
    }
}
