package io.aftersales.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateAllMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/**
 * What the engine's rights cannot say. A task is completed by its assignee or a member of its groups, with the fields
 * of its form and nothing else: otherwise anybody could set the case number or a due date through the engine's REST.
 * Processes are started by people through their start form only.
 *
 * <p>Holds for users who are logged in to the engine, administrators excepted. Our own code acts as nobody.
 */
class StaffGate extends AbstractProcessEnginePlugin {

    private static final String ADMINISTRATORS = "camunda-admin";

    private static final Set<Class<?>> NOT_FOR_PEOPLE = Set.of(
            StartProcessInstanceCmd.class,
            StartProcessInstanceAtActivitiesCmd.class,
            CorrelateMessageCmd.class,
            CorrelateAllMessageCmd.class,
            MessageEventReceivedCmd.class,
            // a refused execution would use up a retry of the job: six of them, and a promise has lost its timer
            ExecuteJobsCmd.class,
            FailedJobListener.class,
            // would end the step without its promise
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class);

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        EngineInterceptors.addOutside(configuration, () -> new Gate(configuration));
    }

    private static final class Gate extends CommandInterceptor {

        private final ProcessEngineConfigurationImpl engine;
        private final ObjectMapper json = new ObjectMapper();

        Gate(ProcessEngineConfigurationImpl engine) {
            this.engine = engine;
        }

        @Override
        public <T> T execute(Command<T> command) {
            Authentication user = engine.getIdentityService().getCurrentAuthentication();
            // a step that runs inside another command acts for the process, not for the person
            if (user != null && Context.getCommandContext() == null && !isAdministrator(user)) {
                check(command, user);
            }
            return next.execute(command);
        }

        private void check(Command<?> command, Authentication user) {
            if (NOT_FOR_PEOPLE.contains(command.getClass())) {
                throw new AuthorizationException(
                        "User '%s' may not do this; people start processes by their start form and complete tasks by theirs"
                                .formatted(user.getUserId()));
            }
            if (command instanceof CompleteTaskCmd) {
                checkTask(command, "variables", user);
            } else if (command instanceof SubmitTaskFormCmd) {
                checkTask(command, "properties", user);
            } else if (command instanceof SubmitStartFormCmd) {
                checkStart(command);
            }
        }

        private void checkTask(Command<?> command, String variables, Authentication user) {
            DirectFieldAccessor fields = new DirectFieldAccessor(command);
            String taskId = String.valueOf(fields.getPropertyValue("taskId"));
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .taskId(taskId)
                    .initializeFormKeys()
                    .singleResult();
            if (task == null) {
                return;
            }
            if (!concerns(task, user)) {
                throw new AuthorizationException("User '%s' is neither assignee of task '%s' nor in one of its groups"
                        .formatted(user.getUserId(), task.getName()));
            }
            if (fields.getPropertyValue(variables) instanceof Map<?, ?> submitted && !submitted.isEmpty()) {
                checkFields(
                        "Task '%s'".formatted(task.getName()),
                        keys(() -> engine.getFormService().getDeployedTaskForm(taskId)),
                        submitted.keySet());
            }
        }

        private void checkStart(Command<?> command) {
            DirectFieldAccessor fields = new DirectFieldAccessor(command);
            String definition = String.valueOf(fields.getPropertyValue("processDefinitionId"));
            if (fields.getPropertyValue("variables") instanceof Map<?, ?> submitted && !submitted.isEmpty()) {
                checkFields(
                        "Start form of " + definition.replaceAll(":.*", ""),
                        keys(() -> engine.getFormService().getDeployedStartForm(definition)),
                        submitted.keySet());
            }
        }

        private boolean concerns(Task task, Authentication user) {
            if (user.getUserId().equals(task.getAssignee())) {
                return true;
            }
            List<String> groups = user.getGroupIds() == null ? List.of() : user.getGroupIds();
            return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                    .map(IdentityLink::getGroupId)
                    .anyMatch(groups::contains);
        }

        private static void checkFields(String what, Set<String> fields, Set<?> submitted) {
            List<String> foreign = submitted.stream()
                    .map(String::valueOf)
                    .filter(name -> !fields.contains(name))
                    .sorted()
                    .toList();
            if (!foreign.isEmpty()) {
                throw new AuthorizationException(
                        "%s takes the fields of its form, but was given %s".formatted(what, foreign));
            }
        }

        private Set<String> keys(Supplier<InputStream> source) {
            try (InputStream form = source.get()) {
                Set<String> keys = new HashSet<>();
                collect(json.readTree(form), keys);
                return keys;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void collect(@Nullable JsonNode node, Set<String> keys) {
            if (node == null) {
                return;
            }
            if (node.hasNonNull("key")) {
                keys.add(node.get("key").asText());
            }
            node.forEach(child -> collect(child, keys));
        }

        private static boolean isAdministrator(Authentication user) {
            return user.getGroupIds() != null && user.getGroupIds().contains(ADMINISTRATORS);
        }
    }
}
