package io.aftersales.engine;

import io.aftersales.problems.ProblemWords;
import io.aftersales.problems.Refused;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricTaskInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricVariableInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricVariableInstancesByProcessInstanceIdCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByKeyCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserOperationLogEntryCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteHistoricProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.removaltime.SetRemovalTimeToHistoricDecisionInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.batch.removaltime.SetRemovalTimeToHistoricProcessInstancesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstanceByDefinitionIdCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstanceByInstanceIdCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstancesBatchCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstancesBulkCmd;
import org.camunda.bpm.engine.impl.history.DefaultHistoryRemovalTimeProvider;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Keeps the history of process instances until the application says when it goes (INF-10): a time to live that begins with
 * an instance would end before the warranty of what it is about. Nobody who is logged in to the engine removes or
 * rewrites history or moves its day, administrators included (T21).
 */
class HistoryKeeper extends AbstractProcessEnginePlugin {

    private static final Set<Class<?>> CHANGING = Set.of(
            DeleteHistoricProcessInstancesCmd.class,
            DeleteHistoricProcessInstancesBatchCmd.class,
            DeleteHistoricTaskInstanceCmd.class,
            DeleteHistoricVariableInstanceCmd.class,
            DeleteHistoricVariableInstancesByProcessInstanceIdCmd.class,
            DeleteHistoricDecisionInstanceByDefinitionIdCmd.class,
            DeleteHistoricDecisionInstanceByInstanceIdCmd.class,
            DeleteHistoricDecisionInstancesBatchCmd.class,
            DeleteHistoricDecisionInstancesBulkCmd.class,
            DeleteUserOperationLogEntryCmd.class,
            DeleteProcessInstanceCommentCmd.class,
            DeleteTaskCommentCmd.class,
            DeleteAttachmentCmd.class,
            // rewrite what somebody else wrote
            UpdateCommentCmd.class,
            SaveAttachmentCmd.class,
            SetRemovalTimeToHistoricProcessInstancesCmd.class,
            SetRemovalTimeToHistoricDecisionInstancesCmd.class);

    /** What takes history along where that field of it is set. */
    private static final Map<Class<?>, String> CASCADING = Map.of(
            DeleteDeploymentCmd.class, "cascade",
            DeleteProcessDefinitionsByIdsCmd.class, "cascadeToHistory",
            DeleteProcessDefinitionsByKeyCmd.class, "cascade");

    private final ObjectProvider<ProblemWords> words;

    HistoryKeeper(ObjectProvider<ProblemWords> words) {
        this.words = words;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setHistoryRemovalTimeProvider(new OpenEnded());
        EngineInterceptors.addOutside(configuration, () -> new Gate(configuration, words));
    }

    /** No day for process instances and what belongs to them; decisions asked outside of one have their time to live. */
    private static final class OpenEnded extends DefaultHistoryRemovalTimeProvider {

        @Override
        public @Nullable Date calculateRemovalTime(
                HistoricProcessInstanceEventEntity instance, ProcessDefinition definition) {
            return null;
        }
    }

    private static final class Gate extends CommandInterceptor {

        private final ProcessEngineConfigurationImpl engine;
        private final ObjectProvider<ProblemWords> words;

        Gate(ProcessEngineConfigurationImpl engine, ObjectProvider<ProblemWords> words) {
            this.engine = engine;
            this.words = words;
        }

        @Override
        public <T> T execute(Command<T> command) {
            boolean person = engine.getIdentityService().getCurrentAuthentication() != null;
            if (person && Context.getCommandContext() == null && changesHistory(command)) {
                Refused kept = new Refused(Refused.Kind.CONFLICT, "problem.history.kept");
                throw new AuthorizationException(words.getObject().of(kept, LocaleContextHolder.getLocale()));
            }
            return next.execute(command);
        }

        private static boolean changesHistory(Command<?> command) {
            String cascade = CASCADING.get(command.getClass());
            return cascade == null
                    ? CHANGING.contains(command.getClass())
                    : Boolean.TRUE.equals(new DirectFieldAccessor(command).getPropertyValue(cascade));
        }
    }
}
