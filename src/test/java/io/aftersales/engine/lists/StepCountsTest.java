package io.aftersales.engine.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.testing.IntegrationTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.ibatis.mapping.BoundSql;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.ActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** How many instances wait at each step, and how many a definition has; each test is rolled back. */
@IntegrationTest
@Transactional
class StepCountsTest {

    @Autowired
    private ManagementService management;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identities;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private JdbcClient jdbc;

    private final String user = "reader-" + UUID.randomUUID();
    private final String prefix = "counted-" + UUID.randomUUID().toString().substring(0, 8);
    private String definition = "";

    @BeforeEach
    void placeTokens() {
        definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("claim-intake")
                .latestVersion()
                .singleResult()
                .getId();
        jdbc.sql("""
                        insert into act_ru_execution (id_, rev_, proc_inst_id_, root_proc_inst_id_, proc_def_id_, act_id_,
                            is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_)
                        select :prefix || n, 1, :prefix || n, :prefix || n, :definition,
                            case when n <= 3 then 'Test_First' else 'Test_Second' end, true, false, true, false, 1
                        from generate_series(1, 5) n""").param("prefix", prefix).param("definition", definition).update();
    }

    @AfterEach
    void forgetWhoAsks() {
        identities.clearAuthentication();
    }

    @Test
    void whoMayReadAllInstancesOfTheModelGetsAllOfThem() {
        grant(Resources.PROCESS_DEFINITION, "claim-intake", Permissions.READ, Permissions.READ_INSTANCE);

        assertThat(counted()).containsEntry("Test_First", 3).containsEntry("Test_Second", 2);
    }

    @Test
    void whoMayReadAllInstancesThereAreGetsAllOfThem() {
        grant(Resources.PROCESS_DEFINITION, "claim-intake", Permissions.READ);
        grant(Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.READ);

        assertThat(counted()).containsEntry("Test_First", 3).containsEntry("Test_Second", 2);
    }

    /** Two rights to the same thing would count each token twice if they were joined. */
    @Test
    void noTokenIsCountedForEachOfTwoRights() {
        grant(Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ, Permissions.READ_INSTANCE);
        grant(Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.READ);

        assertThat(counted()).containsEntry("Test_First", 3).containsEntry("Test_Second", 2);
    }

    @Test
    void whoMayReadSomeInstancesGetsThose() {
        grant(Resources.PROCESS_DEFINITION, "claim-intake", Permissions.READ);
        grant(Resources.PROCESS_INSTANCE, prefix + 2, Permissions.READ);
        grant(Resources.PROCESS_INSTANCE, prefix + 5, Permissions.READ);

        assertThat(counted()).isEqualTo(Map.of("Test_First", 1, "Test_Second", 1));
    }

    @Test
    void whoMayReadNoInstanceGetsNone() {
        grant(Resources.PROCESS_DEFINITION, "claim-intake", Permissions.READ);
        grant(Resources.PROCESS_DEFINITION, "complaint", Permissions.READ_INSTANCE);

        assertThat(counted()).isEmpty();
    }

    @Test
    void whoMayNotReadTheModelIsRefused() {
        grant(Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.READ);
        identities.setAuthentication(user, List.of());

        assertThatThrownBy(() ->
                        management.createActivityStatisticsQuery(definition).list())
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void anInstanceWhoseRightIsRevokedIsNotCounted() {
        grant(
                Resources.PROCESS_DEFINITION,
                "claim-intake",
                Permissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE);
        authorize(Authorization.AUTH_TYPE_REVOKE, Resources.PROCESS_INSTANCE, prefix + 1, Permissions.READ);

        assertThat(counted()).containsEntry("Test_First", 2).containsEntry("Test_Second", 2);
    }

    @Test
    void incidentsAreCountedBesideThem() {
        jdbc.sql("""
                        insert into act_ru_incident (id_, rev_, incident_timestamp_, incident_type_, execution_id_, activity_id_,
                            proc_inst_id_, proc_def_id_)
                        select :prefix || n, 1, localtimestamp, 'failedJob', :prefix || n, 'Test_First', :prefix || n, :definition
                        from generate_series(1, 2) n""").param("prefix", prefix).param("definition", definition).update();
        grant(Resources.PROCESS_DEFINITION, "claim-intake", Permissions.READ, Permissions.READ_INSTANCE);
        identities.setAuthentication(user, List.of());

        ActivityStatistics first =
                management.createActivityStatisticsQuery(definition).includeIncidents().list().stream()
                        .filter(step -> step.getId().equals("Test_First"))
                        .findFirst()
                        .orElseThrow();

        assertThat(first.getInstances()).isEqualTo(3);
        assertThat(first.getIncidentStatistics())
                .singleElement()
                .satisfies(failed -> assertThat(failed.getIncidentCount()).isEqualTo(2));
    }

    /** A later engine may count in another way; then it would sort again, and nobody would notice. */
    @Test
    void noTokenIsSortedForIt() {
        ActivityStatisticsQueryImpl query = new ActivityStatisticsQueryImpl(definition, null);

        assertThat(sql(StepCounts.STOCK, query)).contains("count(distinct E.ID_)");
        assertThat(sql(StepCounts.STATEMENT, query)).contains("count(E.ID_)").doesNotContain("distinct E.ID_");
        assertThat(sql(StepCounts.STATEMENT, query.includeIncidents()))
                .contains("count(E.ID_)")
                .doesNotContain("distinct E.ID_");
    }

    /** A table as small as this one is not read by it; but it has all that the engine asks for, and nothing else. */
    @Test
    void instancesOfDefinitionsHaveAnIndexOfTheirOwn() {
        assertThat(sql("selectProcessDefinitionStatistics", new ProcessDefinitionStatisticsQueryImpl(null))
                        .replaceAll("\\s+", " "))
                .contains("select E.PROC_DEF_ID_ , count(E.PROC_INST_ID_) as INSTANCE_COUNT_ from ACT_RU_EXECUTION E"
                        + " where E.PARENT_ID_ IS NULL");
        assertThat(jdbc.sql("select indexdef from pg_indexes where indexname = 'ix_execution_instance'")
                        .query(String.class)
                        .single())
                .contains("(proc_def_id_) INCLUDE (proc_inst_id_, tenant_id_) WHERE (parent_id_ IS NULL)");
    }

    private String sql(String statement, Object query) {
        BoundSql sql = engine.getSqlSessionFactory()
                .getConfiguration()
                .getMappedStatement(statement)
                .getBoundSql(query);
        return sql.getSql();
    }

    private Map<String, Integer> counted() {
        identities.setAuthentication(user, List.of());
        return management.createActivityStatisticsQuery(definition).list().stream()
                .filter(step -> step.getId().startsWith("Test_"))
                .collect(Collectors.toMap(ActivityStatistics::getId, ActivityStatistics::getInstances));
    }

    private void grant(Resource resource, String id, Permission... permissions) {
        authorize(Authorization.AUTH_TYPE_GRANT, resource, id, permissions);
    }

    private void authorize(int type, Resource resource, String id, Permission... permissions) {
        Authorization authorization = authorizations.createNewAuthorization(type);
        authorization.setUserId(user);
        authorization.setResource(resource);
        authorization.setResourceId(id);
        Arrays.stream(permissions)
                .forEach(
                        type == Authorization.AUTH_TYPE_REVOKE
                                ? authorization::removePermission
                                : authorization::addPermission);
        authorizations.saveAuthorization(authorization);
    }
}
