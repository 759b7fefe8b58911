package io.aftersales.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricFormPropertyEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * Keeps variables whose name starts with {@value ProcessVariable#PRIVATE_PREFIX} out of the engine's tables: a form may
 * hand them over, the next step takes them, the history never hears of them. A transaction that would store one is
 * refused as a whole.
 */
class PrivateVariables extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setEnableDefaultDbHistoryEventHandler(false);
        configuration.getCustomHistoryEventHandlers().add(new HistoryWithoutThem());
        Guard guard = new Guard();
        EngineInterceptors.addInside(configuration, () -> new Watch(guard));
    }

    private static boolean isPrivate(String name) {
        return name.startsWith(ProcessVariable.PRIVATE_PREFIX);
    }

    private static final class HistoryWithoutThem extends LeanHistory.Handler {

        @Override
        public void handleEvent(HistoryEvent event) {
            if (event instanceof HistoricVariableUpdateEventEntity variable && isPrivate(variable.getVariableName())) {
                return;
            }
            if (event instanceof HistoricFormPropertyEventEntity field && isPrivate(field.getPropertyId())) {
                return;
            }
            super.handleEvent(event);
        }

        @Override
        public void handleEvents(List<HistoryEvent> events) {
            events.forEach(this::handleEvent);
        }
    }

    private static final class Watch extends CommandInterceptor {

        private final Guard guard;

        Watch(Guard guard) {
            this.guard = guard;
        }

        @Override
        public <T> T execute(Command<T> command) {
            Context.getCommandContext().registerCommandContextListener(guard);
            return next.execute(command);
        }
    }

    /** Looks at what is about to be written when the outermost command ends. */
    private static final class Guard implements CommandContextListener {

        @Override
        public void onCommandContextClose(CommandContext context) {
            var cache = context.getDbEntityManager().getDbEntityCache();
            for (VariableInstanceEntity variable : cache.getEntitiesByType(VariableInstanceEntity.class)) {
                if (isPrivate(variable.getName()) && !cache.isDeleted(variable)) {
                    throw new PrivateVariableLeft(variable.getName());
                }
            }
        }

        @Override
        public void onCommandFailed(CommandContext context, Throwable failure) {
            // nothing is written then
        }
    }
}
