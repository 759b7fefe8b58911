package io.aftersales.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/**
 * What the engine's rights cannot say. A task is completed by its assignee or a member of its groups, with the fields
 * of its form and nothing else: otherwise anybody could set the case number or a due date through the engine's REST.
 * Processes are started by people through their start form only, and nothing else is changed but {@link StaffCommands}
 * lists it.
 *
 * <p>Holds for users who are logged in to the engine, administrators excepted; comments and attachments are refused to
 * them too. Our own code acts as nobody.
 */
class StaffGate extends AbstractProcessEnginePlugin {

    private static final String ADMINISTRATORS = "camunda-admin";

    /** What the engine would keep in clear text, beyond the erasure of the customer whom it is about. */
    private static final Set<Class<?>> WRITING = Set.of(AddCommentCmd.class, CreateAttachmentCmd.class);

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        EngineInterceptors.addOutside(configuration, () -> new Gate(configuration));
    }

    private static final class Gate extends CommandInterceptor {

        private final ProcessEngineConfigurationImpl engine;
        private final FormFields forms = new FormFields();

        Gate(ProcessEngineConfigurationImpl engine) {
            this.engine = engine;
        }

        @Override
        public <T> T execute(Command<T> command) {
            Authentication user = engine.getIdentityService().getCurrentAuthentication();
            // a step that runs inside another command acts for the process, not for the person
            if (user == null || Context.getCommandContext() != null) {
                return next.execute(command);
            }
            if (WRITING.contains(command.getClass())) {
                throw new AuthorizationException(
                        "User '%s' may not write this here; notes and files go to the case file, where they are encrypted"
                                .formatted(user.getUserId()));
            }
            if (isAdministrator(user)) {
                return next.execute(command);
            }
            if (!StaffCommands.allows(command.getClass())) {
                throw new AuthorizationException(
                        "User '%s' may not do this; people start processes by their start form and complete tasks by theirs"
                                .formatted(user.getUserId()));
            }
            if (!isChecked(command)) {
                return next.execute(command);
            }
            // in one transaction, so that what the check has read need not be read again
            return engine.getCommandExecutorTxRequired().execute(context -> {
                check(context, command, user);
                return next.execute(command);
            });
        }

        private static boolean isChecked(Command<?> command) {
            return command instanceof ClaimTaskCmd
                    || command instanceof CompleteTaskCmd
                    || command instanceof SubmitTaskFormCmd
                    || command instanceof SubmitStartFormCmd;
        }

        private void check(CommandContext context, Command<?> command, Authentication user) {
            if (command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd) {
                checkTask(context, command, user);
            } else if (command instanceof SubmitStartFormCmd) {
                checkStart(context, command);
            } else {
                checkClaim(context, command, user);
            }
        }

        /** Whom it concerns, or who hands tasks out; the engine lets everybody who works on any task of its process. */
        private void checkClaim(CommandContext context, Command<?> command, Authentication user) {
            TaskEntity task = task(context, command);
            if (task != null && !handsOut(task, user)) {
                checkConcern(task, user);
                checkForHimself(command, user);
            }
        }

        /** The engine takes a task for whomever the request names. */
        private static void checkForHimself(Command<?> command, Authentication user) {
            Object claimer = new DirectFieldAccessor(command).getPropertyValue("userId");
            if (claimer != null && !claimer.equals(user.getUserId())) {
                throw new AuthorizationException(
                        "User '%s' may take tasks for himself, and not for others".formatted(user.getUserId()));
            }
        }

        private boolean handsOut(TaskEntity task, Authentication user) {
            return task.getProcessDefinitionId() != null
                    && engine.getAuthorizationService()
                            .isUserAuthorized(
                                    user.getUserId(),
                                    user.getGroupIds(),
                                    ProcessDefinitionPermissions.TASK_ASSIGN,
                                    Resources.PROCESS_DEFINITION,
                                    task.getProcessDefinitionId().replaceAll(":.*", ""));
        }

        /** Returns the task, null when there is none any more: the command itself says so then. */
        private static @Nullable TaskEntity task(CommandContext context, Command<?> command) {
            return context.getTaskManager()
                    .findTaskById(String.valueOf(new DirectFieldAccessor(command).getPropertyValue("taskId")));
        }

        private void checkConcern(TaskEntity task, Authentication user) {
            if (!concerns(task, user)) {
                // whoever may not see it does not read its name here
                throw new AuthorizationException("User '%s' is neither assignee of task '%s' nor in one of its groups"
                        .formatted(user.getUserId(), isSeen(task) ? task.getName() : task.getId()));
            }
        }

        private boolean isSeen(TaskEntity task) {
            return engine.getTaskService()
                            .createTaskQuery()
                            .taskId(task.getId())
                            .count()
                    > 0;
        }

        private void checkTask(CommandContext context, Command<?> command, Authentication user) {
            TaskEntity task = task(context, command);
            if (task == null) {
                return;
            }
            checkConcern(task, user);
            Map<?, ?> submitted = FormValues.of(command);
            if (!submitted.isEmpty()) {
                checkFields(
                        "Task '%s'".formatted(task.getName()), forms.ofTask(context, task.getId()), submitted.keySet());
            }
        }

        private void checkStart(CommandContext context, Command<?> command) {
            String definition =
                    String.valueOf(new DirectFieldAccessor(command).getPropertyValue("processDefinitionId"));
            Map<?, ?> submitted = FormValues.of(command);
            if (!submitted.isEmpty()) {
                checkFields(
                        "Start form of " + definition.replaceAll(":.*", ""),
                        forms.ofStart(context, definition),
                        submitted.keySet());
            }
        }

        private static boolean concerns(TaskEntity task, Authentication user) {
            if (user.getUserId().equals(task.getAssignee())) {
                return true;
            }
            List<String> groups = user.getGroupIds() == null ? List.of() : user.getGroupIds();
            return task.getIdentityLinks().stream()
                    .map(IdentityLink::getGroupId)
                    .filter(Objects::nonNull)
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

        private static boolean isAdministrator(Authentication user) {
            return user.getGroupIds() != null && user.getGroupIds().contains(ADMINISTRATORS);
        }
    }
}
