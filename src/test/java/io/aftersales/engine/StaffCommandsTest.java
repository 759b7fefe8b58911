package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.batch.RestartProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.AddGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.ProcessInstanceModificationBatchCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.RestartProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** All commands of the engine in use against what staff may send. */
@Requirement({"ORG-02", "SEC-03"})
class StaffCommandsTest {

    /** What reads, as its name says. */
    private static final Pattern READING =
            Pattern.compile("(Get|Find|Is|ExecuteFilter)[A-Z].*|.*(Query|Report)(Impl|Cmd)");

    @Test
    void staffChangeNothingThatIsNotListed() {
        List<String> allowed = commands()
                .filter(StaffCommands::allows)
                .map(Class::getSimpleName)
                .filter(name -> !READING.matcher(name).matches())
                .toList();

        assertThat(allowed)
                .containsExactlyInAnyOrder(
                        "SubmitStartFormCmd",
                        "ClaimTaskCmd",
                        "AssignTaskCmd",
                        "CompleteTaskCmd",
                        "SubmitTaskFormCmd",
                        "DeployCmd",
                        "UpdateDecisionDefinitionHistoryTimeToLiveCmd",
                        "SaveUserCmd",
                        "SetUserInfoCmd",
                        "DeleteUserInfoCmd",
                        "SetUserPictureCmd",
                        "DeleteUserPictureCmd",
                        // changes nothing that is stored
                        "DeleteDeploymentListenerCmd",
                        "AuthorizationCheckCmd",
                        "CheckPassword",
                        "ExecuteDurationCmd",
                        "HistoricTaskInstanceCountByNameCmd",
                        "HistoricTaskInstanceCountByProcessDefinitionKey",
                        "MetricsQuerySumCmd",
                        "MetricsQueryIntervalCmd",
                        "TaskCountByCandidateGroupCmd");
    }

    @Test
    void whatIsOursOrReadsForCockpitIsNotJudged() {
        assertThat(StaffCommands.allows(StaffCommandsTest.class)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                StartProcessInstanceCmd.class,
                RestartProcessInstancesCmd.class,
                RestartProcessInstancesBatchCmd.class,
                ModifyProcessInstanceCmd.class,
                ProcessInstanceModificationBatchCmd.class,
                MigrateProcessInstanceCmd.class,
                EvaluateStartConditionCmd.class,
                SignalCmd.class,
                // mending an incident is for administrators, as the pages for operators say
                SetJobRetriesCmd.class,
                ExecuteJobsCmd.class,
                ResolveTaskCmd.class,
                SaveTaskCmd.class,
                AddGroupIdentityLinkCmd.class
            })
    void nobodyBeginsMovesOrChangesAStepBesideItsForm(Class<?> command) {
        assertThat(StaffCommands.allows(command)).isFalse();
    }

    private static Stream<Class<?>> commands() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return definition.getMetadata().isConcrete();
            }
        };
        scan.addIncludeFilter(new AssignableTypeFilter(Command.class));
        List<String> found = scan.findCandidateComponents("org.camunda.bpm.engine").stream()
                .map(BeanDefinition::getBeanClassName)
                .toList();
        assertThat(found).hasSizeGreaterThan(300);
        return found.stream().map(name -> ClassUtils.resolveClassName(name, null));
    }
}
