package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.problems.Attention;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** What a release does with a model, table or form that somebody deployed since the release before. */
@Requirement("SEC-05")
class EditedModelsTest {

    @SuppressWarnings("NullAway.Init")
    private static ProcessEngine engine;

    @SuppressWarnings("NullAway.Init")
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        DriverManagerDataSource database = new DriverManagerDataSource(TestDatabase.create("edited"), "postgres", "");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V281__edited_models.sql")).execute(database);
        jdbc = JdbcClient.create(database);
        ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("edited-models");
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        ProcessEngines.unregister(engine);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @AfterEach
    void empty() {
        engine.getRepositoryService()
                .createDeploymentQuery()
                .list()
                .forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
        jdbc.sql("delete from edited_model").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"steps.bpmn", "limits.dmn", "words.form"})
    void whatTheReleaseDidNotChangeStaysAsItWasEdited(String file) {
        deploy(EditedModels.RELEASED, file, "one");
        deploy("by hand", file, "edited");

        assertThat(starting(file, "one")).isEmpty();
        assertThat(health().getStatus()).isEqualTo(Attention.WARNING);
        assertThat(told()).singleElement().asString().startsWith("kept: " + file + " (");
        assertThat(starting(file, "one")).as("the next node").isEmpty();
        assertThat(told()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"steps.bpmn", "limits.dmn", "words.form"})
    void whatBothChangedComesFromTheReleaseAndIsToldUntilSomebodyLooked(String file) {
        deploy(EditedModels.RELEASED, file, "one");
        deploy("by hand", file, "edited");
        assertThat(starting(file, "one")).isEmpty();
        jdbc.sql("update edited_model set seen_at = now()").update();
        assertThat(health().getStatus()).isEqualTo(Status.UP);

        assertThat(starting(file, "two")).containsExactly(file);
        deploy(EditedModels.RELEASED, file, "two");
        assertThat(starting(file, "two")).containsExactly(file);

        assertThat(told()).singleElement().asString().startsWith("replaced: " + file + " (");
        jdbc.sql("update edited_model set seen_at = now()").update();
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"steps.bpmn", "limits.dmn", "words.form"})
    void whatWasPutIntoTheReleaseIsNoMatterAnyMore(String file) {
        deploy(EditedModels.RELEASED, file, "one");
        deploy("by hand", file, "edited");
        assertThat(starting(file, "one")).isEmpty();

        assertThat(starting(file, "edited")).containsExactly(file);
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whatNobodyEditedIsDeployed() {
        deploy(EditedModels.RELEASED, "limits.dmn", "one");

        assertThat(starting("limits.dmn", "one")).containsExactly("limits.dmn");
        assertThat(starting("limits.dmn", "two")).containsExactly("limits.dmn");
        assertThat(starting("new.dmn", "one")).containsExactly("new.dmn");
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whoeverTakesHisEditBackLeavesNothingToTell() {
        deploy(EditedModels.RELEASED, "limits.dmn", "one");
        deploy("by hand", "limits.dmn", "edited");
        assertThat(starting("limits.dmn", "one")).isEmpty();
        deploy("by hand", "limits.dmn", "one");

        assertThat(starting("limits.dmn", "two")).containsExactly("limits.dmn");
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whatNoReleaseHadBeforeIsReplaced() {
        deploy("by hand", "limits.dmn", "edited");

        assertThat(starting("limits.dmn", "one")).containsExactly("limits.dmn");
        assertThat(told()).singleElement().asString().startsWith("replaced: limits.dmn (");
    }

    private static List<String> starting(String file, String content) {
        Resource released = new ByteArrayResource(text(file, content).getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return file;
            }
        };
        return new EditedModels(jdbc)
                .withoutKept(List.of(released)).stream()
                        .map(resource -> String.valueOf(resource.getFilename()))
                        .toList();
    }

    private static Health health() {
        return new EditedModelsHealth(jdbc).health();
    }

    private static List<?> told() {
        return (List<?>) health().getDetails().getOrDefault("edited", List.of());
    }

    private static void deploy(String deployment, String file, String content) {
        engine.getRepositoryService()
                .createDeployment()
                .name(deployment)
                .addString(file, text(file, content))
                .deploy();
    }

    private static String text(String file, String content) {
        String id = file.substring(0, file.indexOf('.'));
        if (file.endsWith(".bpmn")) {
            return """
                    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="n">
                      <process id="%s" name="%s" isExecutable="true"><startEvent id="start"/></process>
                    </definitions>
                    """.formatted(id, content);
        }
        if (file.endsWith(".dmn")) {
            return """
                    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
                      <decision id="%s" name="%s">
                        <decisionTable id="t"><output id="o" name="answer"/></decisionTable>
                      </decision>
                    </definitions>
                    """.formatted(id, content);
        }
        return """
                {"id": "%s", "type": "default", "components": [{"type": "text", "text": "%s"}]}
                """.formatted(id, content);
    }
}
