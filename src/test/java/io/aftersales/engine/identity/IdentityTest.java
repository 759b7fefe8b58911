package io.aftersales.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Groups, users and rights mirror the posts (ORG-02). */
@IntegrationTest
@Requirement("ORG-02")
class IdentityTest {

    @Autowired
    private IdentityService identities;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private TestRestTemplate http;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "desk, service-desk",
        "engineer, engineers",
        "dispatcher, dispatchers",
        "supervisor, service-supervisors dept-after-sales",
        "manager, service-managers",
        "complaints, complaint-handlers dept-information dept-general",
        "quality, quality-inspectors dept-product-quality",
        "finance, finance",
        "cashier, cashiers",
        "oversight, expense-oversight",
        "owner, process-owners",
        "auditor, auditors",
        "admin, camunda-admin"
    })
    void everyDemoUserIsInTheGroupsOfHisPost(String user, String groups) {
        assertThat(identities.checkPassword(user, user)).isTrue();
        assertThat(groupsOf(user)).containsExactlyInAnyOrder(groups.split(" "));
    }

    @Test
    void thereAreTheGroupsOfThePostsAndNoOther() {
        assertThat(identities.createGroupQuery().list())
                .extracting(Group::getId)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(StaffGroup.values()).map(StaffGroup::id).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "desk",
                "engineer",
                "dispatcher",
                "supervisor",
                "manager",
                "complaints",
                "quality",
                "finance",
                "cashier",
                "oversight",
                "owner",
                "auditor",
                "admin"
            })
    void everybodySeesEveryFilterOnce(String user) {
        assertThat(list(user, "/engine-rest/filter?resourceType=Task"))
                .extracting(filter -> filter.path("name").asText())
                .containsOnlyOnce("My tasks", "My groups", "Overdue", "Due today", "Urgent");
    }

    @ParameterizedTest(name = "{0}: tasklist {1}, cockpit {2}, admin {3}")
    @CsvSource({
        "desk, true, false, false",
        "engineer, true, false, false",
        "dispatcher, true, false, false",
        "supervisor, true, false, false",
        "manager, true, true, false",
        "complaints, true, false, false",
        "quality, true, false, false",
        "finance, true, false, false",
        "cashier, true, false, false",
        "oversight, true, false, false",
        "owner, true, true, false",
        "auditor, false, true, false",
        "admin, true, true, true"
    })
    void everyPostEntersTheApplicationsItNeeds(String user, boolean tasklist, boolean cockpit, boolean admin) {
        assertThat(enters(user, "tasklist")).isEqualTo(tasklist);
        assertThat(enters(user, "cockpit")).isEqualTo(cockpit);
        assertThat(enters(user, "admin")).isEqualTo(admin);
    }

    private boolean enters(String user, String application) {
        return authorizations.isUserAuthorized(
                user, groupsOf(user), Permissions.ACCESS, Resources.APPLICATION, application);
    }

    private List<String> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    private List<JsonNode> list(String user, String address) {
        ResponseEntity<JsonNode> answer = http.withBasicAuth(user, user).getForEntity(address, JsonNode.class);
        assertThat(answer.getStatusCode())
                .as("%s: %s", address, answer.getBody())
                .isEqualTo(HttpStatus.OK);
        return StreamSupport.stream(answer.getBody().spliterator(), false).toList();
    }
}
