package io.aftersales.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.AbstractNativeQuery;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceReportImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceReportImpl;
import org.camunda.bpm.engine.impl.TablePageQueryImpl;
import org.camunda.bpm.engine.impl.TaskReportImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.AuthorizationCheckCmd;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateGroupQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateNativeUserQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserQueryCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserInfoCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserPictureCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.FindActiveActivityIdsCmd;
import org.camunda.bpm.engine.impl.cmd.FindHistoryCleanupJobsCmd;
import org.camunda.bpm.engine.impl.cmd.IsIdentityServiceReadOnlyCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SetUserInfoCmd;
import org.camunda.bpm.engine.impl.cmd.SetUserPictureCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateDecisionDefinitionHistoryTimeToLiveCmd;
import org.camunda.bpm.engine.impl.metrics.MetricsQueryImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.DeploymentFailListener;

/**
 * Which commands of the engine people send who are no administrators. A list of what they may change, and not of what
 * they may not: the engine has a dozen commands that begin, move or change an instance at any step, and asks for other
 * rights at each.
 */
final class StaffCommands {

    /** What people change, where their rights let them. */
    private static final Set<Class<?>> CHANGING = Set.of(
            SubmitStartFormCmd.class,
            ClaimTaskCmd.class,
            AssignTaskCmd.class,
            CompleteTaskCmd.class,
            SubmitTaskFormCmd.class,
            DeployCmd.class,
            UpdateDecisionDefinitionHistoryTimeToLiveCmd.class,
            // of themselves
            SaveUserCmd.class,
            SetUserInfoCmd.class,
            DeleteUserInfoCmd.class,
            SetUserPictureCmd.class,
            DeleteUserPictureCmd.class);

    private static final Set<Class<?>> READING = Set.of(
            AuthorizationCheckCmd.class,
            CheckPassword.class,
            CreateGroupQueryCmd.class,
            CreateNativeUserQueryCmd.class,
            CreateTenantQueryCmd.class,
            CreateUserQueryCmd.class,
            FindActiveActivityIdsCmd.class,
            FindHistoryCleanupJobsCmd.class,
            IsIdentityServiceReadOnlyCmd.class,
            MetricsQueryImpl.class,
            TablePageQueryImpl.class);

    /** What reads by commands of its own; the last puts right what a refused deployment has left in memory. */
    private static final Set<Class<?>> OWNERS = Set.of(
            HistoricProcessInstanceReportImpl.class,
            HistoricTaskInstanceReportImpl.class,
            MetricsQueryImpl.class,
            TaskReportImpl.class,
            DeploymentFailListener.class);

    private StaffCommands() {}

    /** Returns whether staff may send that kind; what is not the engine's is ours, or reads for Cockpit. */
    static boolean allows(Class<?> command) {
        return !command.getName().startsWith("org.camunda.bpm.engine.") || CHANGING.contains(command) || reads(command);
    }

    private static boolean reads(Class<?> command) {
        return AbstractQuery.class.isAssignableFrom(command)
                || AbstractNativeQuery.class.isAssignableFrom(command)
                || AbstractExecuteFilterCmd.class.isAssignableFrom(command)
                || READING.contains(command)
                || command.getSimpleName().startsWith("Get")
                || (command.getEnclosingClass() != null && OWNERS.contains(command.getEnclosingClass()));
    }
}
